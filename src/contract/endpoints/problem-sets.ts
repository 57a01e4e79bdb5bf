/** Of calls that check a code from a mail. */
export const codeProblems = ['invalid-fields', 'code-wrong', 'code-expired', 'code-superseded'] as const;

/** Of calls that check who holds a credential. */
export const identityProblems = [
  'invalid-fields',
  'rate-limited',
  'locked',
  'identity-mismatch',
  'credential-inactive',
  'already-linked',
] as const;

/** Of calls that ask for the password again. */
export const reauthenticationProblems = ['session-expired', 'invalid-fields', 'password-wrong', 'locked'] as const;

/** Of every step of a registration. */
export const registrationProblems = ['session-expired', 'wrong-step', 'terms-changed'] as const;
