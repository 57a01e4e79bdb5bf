import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** A domestic number as digits only. Parentheses are removed too: `03(1234)5678`. */
export const foldPhone = (text: string): string => foldDigits(text).replace(/[()]/g, '');

/** 10 or 11 digits that start with 0. */
export function checkPhone(text: string): FieldErrorCode | undefined {
  const phone = foldPhone(text);
  if (!phone) return 'required';
  return /^0\d{9,10}$/.test(phone) ? undefined : 'format';
}
