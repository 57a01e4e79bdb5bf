import { checkEmail, foldEmail } from '../../src/input/index.js';
import { fieldProblem, ProblemError } from './problem-error.js';

/** The address, folded. Throws `email-format` for the old carrier form, else `invalid-fields`. */
export function parseEmail(typed: string): string {
  const code = checkEmail(typed);
  if (code === 'email-format') throw new ProblemError('email-format', { errors: [{ field: 'email', code }] });
  if (code) throw fieldProblem('email', code);
  return foldEmail(typed);
}
