import type { Reauthentication } from '../../src/contract/index.js';
import type { AccountRow } from '../store/rows.js';
import type { Transaction } from '../store/store.js';
import type { App } from './app.js';
import type { Caller } from './caller.js';
import { acceptUse, examineUse, type PasskeyUse } from './passkeys/uses.js';
import { fieldProblem, ProblemError } from './problem-error.js';
import { withSession, type SignedIn } from './sessions.js';
import { checkThrottles, forgetFailures, refuseFailure, throttleName } from './throttles/operations.js';

/** The password of an account, asked for again and compared, or a passkey that was used again. */
export interface Proof {
  readonly account: AccountRow;
  /** Whether the password matches. */
  readonly matches?: boolean;
  readonly use?: PasskeyUse;
}

/** Verifies a passkey that was used again. Throws `passkey-failed` for one that is not the account's. */
async function examinePasskey(
  app: App,
  account: AccountRow,
  answer: NonNullable<Reauthentication['passkey']>,
): Promise<Proof> {
  const passkey = await app.store.statements.passkeys.get(answer.id);
  if (passkey?.accountId !== account.id) throw new ProblemError('passkey-failed');
  return {
    account,
    use: await examineUse(app, { purpose: 'reauthentication', accountId: account.id }, passkey, answer),
  };
}

/**
 * Examines the password or the passkey asked for again before a sensitive change. Slow on purpose, so it comes between two
 * transactions; `withProof` decides in the second. Throws `invalid-fields` for an empty one, and `passkey-failed`.
 */
export async function examineProof(
  app: App,
  account: AccountRow,
  { password, passkey }: Reauthentication,
  field: 'password' | 'currentPassword' = 'password',
): Promise<Proof> {
  if (passkey) return examinePasskey(app, account, passkey);
  if (!password) throw fieldProblem(field, 'required');
  // An account without a password takes as long.
  const hash = account.passwordHash || (await app.dummyHash());
  return { account, matches: await app.hasher.verify(hash, password) };
}

/** Throws `password-wrong` or `locked`. */
async function checkPassword(app: App, tx: Transaction, { account, matches }: Proof): Promise<void> {
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
 * The transaction of a sensitive change. What may have changed while the proof was examined is checked in it: the session,
 * which a reset may have ended, and the password or passkey. Throws `session-expired`, `password-wrong`, `passkey-failed`,
 * `locked`.
 */
export const withProof = <T>(
  app: App,
  caller: Caller,
  proof: Proof,
  work: (tx: Transaction, signedIn: SignedIn) => Promise<T>,
): Promise<T> =>
  withSession(app, caller, async (tx, signedIn) => {
    if (signedIn.account.id !== proof.account.id) throw new ProblemError('session-expired');
    if (proof.use) await acceptUse(app, tx, proof.use);
    else await checkPassword(app, tx, proof);
    return work(tx, signedIn);
  });
