import type { AccountRow } from '../store/rows.js';
import type { Transaction } from '../store/store.js';
import type { App } from './app.js';
import type { Caller } from './caller.js';
import { fieldProblem, ProblemError } from './problem-error.js';
import { withSession, type SignedIn } from './sessions.js';
import { checkThrottles, forgetFailures, refuseFailure, throttleName } from './throttles/operations.js';

/** The password of an account, asked for again and compared. */
export interface PasswordProof {
  account: AccountRow;
  matches: boolean;
}

/**
 * Compares the password asked for again before a sensitive change. Slow on purpose, so it comes between two transactions;
 * `withProof` decides in the second. Throws `invalid-fields` for an empty one.
 */
export async function comparePassword(
  app: App,
  account: AccountRow,
  password: string,
  field: 'password' | 'currentPassword' = 'password',
): Promise<PasswordProof> {
  if (!password) throw fieldProblem(field, 'required');
  return { account, matches: await app.hasher.verify(account.passwordHash, password) };
}

/** Throws `password-wrong` or `locked`. */
async function checkPasswordProof(app: App, tx: Transaction, { account, matches }: PasswordProof): Promise<void> {
  const name = await throttleName('reauthentication', account.id);
  const row = await tx.throttles.get(name);
  checkThrottles(app, [row], app.settings.login);
  // A password that changed since it was compared was not compared.
  const current = (await tx.accounts.get(account.id))?.passwordHash === account.passwordHash;
  if (!matches || !current) {
    return refuseFailure(app, tx, [{ name, row }], app.settings.login, new ProblemError('password-wrong'));
  }
  if (row) await forgetFailures(tx, [name]);
}

/**
 * The transaction of a sensitive change. What may have changed while the password was compared is checked in it: the
 * session, which a reset may have ended, and the password. Throws `session-expired`, `password-wrong`, `locked`.
 */
export const withProof = <T>(
  app: App,
  caller: Caller,
  proof: PasswordProof,
  work: (tx: Transaction, signedIn: SignedIn) => Promise<T>,
): Promise<T> =>
  withSession(app, caller, async (tx, signedIn) => {
    if (signedIn.account.id !== proof.account.id) throw new ProblemError('session-expired');
    await checkPasswordProof(app, tx, proof);
    return work(tx, signedIn);
  });
