/** Problems of endpoints that check a verification code. */
export const codeProblems = [
  'invalid-fields',
  'code-wrong',
  'code-expired',
  'no-tries-left',
  'code-superseded',
] as const;

/** Problems of endpoints that check identity details. */
export const identityProblems = [
  'invalid-fields',
  'rate-limited',
  'locked',
  'identity-mismatch',
  'credential-inactive',
  'already-linked',
] as const;

/** Problems of endpoints that ask for password or passkey again. */
export const reauthenticationProblems = [
  'session-expired',
  'invalid-fields',
  'password-wrong',
  'passkey-failed',
  'locked',
] as const;

/** Problems of every step of a registration. */
export const registrationProblems = ['session-expired', 'wrong-step', 'terms-changed'] as const;
