import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** A domestic number in one box: digits only; `03(1234)5678` is written that way too. */
export const foldPhone = (text: string): string => foldDigits(text).replace(/[()]/g, '');

/** 10 or 11 digits that start with 0. */
export function checkPhone(text: string): FieldErrorCode | undefined {
  const phone = foldPhone(text);
  if (!phone) return 'required';
  return /^0\d{9,10}$/.test(phone) ? undefined : 'format';
}
