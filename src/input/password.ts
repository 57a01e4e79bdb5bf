import type { FieldErrorCode } from '../contract/problem.js';

export interface PasswordLength {
  /** Characters (code points). */
  minLength: number;
  maxLength: number;
}

/** Used until the policy is loaded: only an empty password is an error. The service checks again anyway. */
const unknownPolicy: PasswordLength = { minLength: 1, maxLength: 1000 };

/** Checks the length only, in characters. The text is never normalized (NIST SP 800-63B-4). */
export function checkNewPassword(
  password: string,
  policy: PasswordLength = unknownPolicy,
  email = '',
): FieldErrorCode | undefined {
  if (!password) return 'required';
  const length = [...password].length;
  if (length < policy.minLength) return 'too-short';
  if (length > policy.maxLength) return 'too-long';
  if (email && password.toLowerCase() === email.toLowerCase()) return 'same-as-email';
  return undefined;
}
