import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** Seven digits without the 〒 mark. */
export const foldPostalCode = (text: string): string => foldDigits(text.replace(/〒/g, ''));

export function checkPostalCode(text: string): FieldErrorCode | undefined {
  const code = foldPostalCode(text);
  if (!code) return 'required';
  return /^\d{7}$/.test(code) ? undefined : 'format';
}

/** `1000001` → `100-0001`. Any other text is returned unchanged. */
export const formatPostalCode = (code: string): string => code.replace(/^(\d{3})(\d{4})$/, '$1-$2');
