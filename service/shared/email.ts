import { checkEmail, foldEmail } from '../../src/input/index.js';
import { fieldRefusal, Refusal } from './problem-error.js';

/** The address, folded. Throws `email-format` for the old carrier form, else `invalid-fields`. */
export function readEmail(typed: string): string {
  const code = checkEmail(typed);
  if (code === 'email-format') throw new Refusal('email-format', { errors: [{ field: 'email', code }] });
  if (code) throw fieldRefusal('email', code);
  return foldEmail(typed);
}
