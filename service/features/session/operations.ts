import type { Session, SignInSchema } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import type { InferOutput } from 'valibot';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { sha256 } from '../../shared/crypto.js';
import { deviceToken } from '../../shared/devices.js';
import { linksOf } from '../../shared/links/operations.js';
import { fieldsProblem, lockedProblem, ProblemError } from '../../shared/problem-error.js';
import type { Reply } from '../../shared/reply.js';
import { endSession, findSession, openSession, replaceSession } from '../../shared/sessions.js';
import { acceptGuess, checkMayGuess, loginGuess, refuseGuess, type Guess } from '../../shared/throttles/guesses.js';
import { countClient } from '../../shared/throttles/operations.js';
import { commit } from '../../shared/transaction.js';
import type { AccountRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { sessionView, signedOut } from './view.js';

/** Who is signed in. The cookie of a session that ended is deleted. */
export async function readSession(app: App, caller: Caller): Promise<Reply<Session>> {
  if (!caller.sessionToken) return { value: signedOut };
  return commit(app, async (tx) => {
    const found = await findSession(app, tx, caller);
    if (!found) return { value: signedOut, session: null };
    return { value: sessionView(found.account, await linksOf(tx, found.account.id)) };
  });
}

function checkFilled(fields: Record<string, string>): void {
  const missing = Object.entries(fields).filter(([, value]) => !value);
  if (missing.length) throw fieldsProblem(missing.map(([field]) => ({ field, code: 'required' })));
}

/**
 * The account that `found` names, once its password matched. Throws `login-failed` or `locked`, the same and after the
 * same work whether or not the address is an account.
 */
async function checkLogin(
  app: App,
  tx: Transaction,
  guess: Guess,
  found: AccountRow | undefined,
  matches: boolean,
): Promise<AccountRow> {
  await checkMayGuess(app, tx, guess);
  const account = found && (await tx.accounts.get(found.id));
  // A password that changed since it was compared was not compared.
  const current = account?.passwordHash === found?.passwordHash && account?.emailKey === found?.emailKey;
  if (!account || !matches || !current || account.state === 'withdrawn') {
    return refuseGuess(app, tx, guess, app.settings.login, new ProblemError('login-failed'));
  }
  // Locked by staff, without an end of its own: the visitor is asked to come back after the usual time.
  if (account.state === 'locked') throw lockedProblem(app.now() + app.settings.login.lockMinutes * 60_000);
  await acceptGuess(tx, guess);
  return account;
}

/**
 * Signs in with a new token, so that one planted before is worth nothing. Throws `invalid-fields`, `rate-limited`,
 * `login-failed` or `locked`.
 */
export async function signIn(
  app: App,
  caller: Caller,
  { email, password, remember }: InferOutput<typeof SignInSchema>,
): Promise<Reply<Session>> {
  checkFilled({ email: email.trim(), password });
  const found = await commit(app, async (tx) => {
    await countClient(app, tx, 'login-client', caller.client, app.settings.limits.login);
    return (await tx.accounts.find({ emailKey: emailKey(email) }))[0];
  });
  const matches = await app.hasher.verify(found?.passwordHash ?? (await app.dummyHash()), password);
  const guess = await loginGuess(app, caller, email, found?.id);
  return commit(app, async (tx) => {
    const account = await checkLogin(app, tx, guess, found, matches);
    const session = await openSession(app, tx, account.id, remember);
    if (caller.sessionToken) await replaceSession(tx, caller.sessionToken, session, account.id);
    const device = guess.known ? undefined : await deviceToken(app, account.id);
    return { value: sessionView(account, await linksOf(tx, account.id)), session, device };
  });
}

/** Signs this browser out. A finished registration goes too: it would open a session again. */
export async function signOut(app: App, { sessionToken, registrationToken }: Caller): Promise<Reply<Session>> {
  return commit(app, async (tx) => {
    if (sessionToken) await endSession(tx, sessionToken);
    const [registration] = registrationToken
      ? await tx.registrations.find({ tokenHash: await sha256(registrationToken) })
      : [];
    if (!registration?.accountId) return { value: signedOut, session: null };
    await tx.registrations.delete(registration.id);
    return { value: signedOut, session: null, registration: null };
  });
}
