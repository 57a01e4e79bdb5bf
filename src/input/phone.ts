import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** A domestic number as digits only. Parentheses are removed too: `03(1234)5678`. */
export const foldPhone = (text: string): string => foldDigits(text).replace(/[()]/g, '');

/**
 * Eleven digits for mobile and IP numbers and 0800, ten for all others (総務省, 電気通信番号計画). No area code begins with 00, and
 * none has 0 as its third digit.
 */
export function checkPhone(text: string): FieldErrorCode | undefined {
  const phone = foldPhone(text);
  if (!phone) return 'required';
  return /^0([5-9]0\d{8}|[1-9]{2}\d{7})$/.test(phone) ? undefined : 'format';
}
