import { foldDigits } from './fold.js';

/** The stored and sent form: NFKC, without blanks and hyphens. The service checks the length. */
export const foldCredentialId = foldDigits;
