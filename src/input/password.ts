import type { FieldErrorCode } from '../contract/problem.js';

export interface PasswordLength {
  /** Characters (code points). */
  minLength: number;
  maxLength: number;
}

/** Before the service told its policy, only an empty password is wrong; the service has the last word anyway. */
const unknownPolicy: PasswordLength = { minLength: 1, maxLength: 1000 };

/** Length alone, counted in characters; the text is taken verbatim, never normalised (NIST SP 800-63B-4). */
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
