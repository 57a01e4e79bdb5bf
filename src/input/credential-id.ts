import { foldDigits } from './fold.js';

/** As it is stored and sent: NFKC, no blanks, no hyphens. Its length is the service's setting. */
export const foldCredentialId = foldDigits;
