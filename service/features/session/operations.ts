import type { Session, SignInSchema } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import type { InferOutput } from 'valibot';
import { admit } from '../../hashing/hasher.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { sha256 } from '../../shared/crypto.js';
import { deviceToken } from '../../shared/devices.js';
import { activeLinks, withCredentials } from '../../shared/links/operations.js';
import { fieldsProblem, ProblemError } from '../../shared/problem-error.js';
import type { Reply } from '../../shared/reply.js';
import { endSession, findSessionWithLinks, openSession, replaceSession } from '../../shared/sessions.js';
import {
  acceptGuess,
  checkMayGuess,
  guessState,
  loginGuess,
  refuseGuess,
  throttlesOf,
  type Guess,
} from '../../shared/throttles/guesses.js';
import { countClient } from '../../shared/throttles/operations.js';
import { commit } from '../../shared/transaction.js';
import type { AccountRow } from '../../store/rows.js';
import type { Find, Found, Transaction } from '../../store/store.js';
import { sessionView, signedOut } from './view.js';

/** Who is signed in. The cookie of a session that ended is deleted. */
export async function readSession(app: App, caller: Caller): Promise<Reply<Session>> {
  if (!caller.sessionToken) return { value: signedOut };
  const found = await findSessionWithLinks(app, app.store.statements, caller);
  return found ? { value: sessionView(found.account, found.links) } : { value: signedOut, session: null };
}

function checkFilled(fields: Record<string, string>): void {
  const missing = Object.entries(fields).filter(([, value]) => !value);
  if (missing.length) throw fieldsProblem(missing.map(([field]) => ({ field, code: 'required' })));
}

/** What to find of the account that signs in. */
const loginFind = (key: string) =>
  ({
    table: 'accounts',
    where: { emailKey: key },
    lists: {
      sessions: { table: 'sessions', on: ['accountId', 'id'] },
      links: { ...activeLinks, on: ['accountId', 'id'] },
    },
  }) as const satisfies Find;

/** An account before its password was compared, and whether it matched. */
interface ComparedLogin {
  readonly found: AccountRow | undefined;
  readonly matches: boolean;
  readonly guess: Guess;
}

/**
 * The account of the address, once its password matched. Throws `login-failed` or `locked`, the same and after the
 * same work whether or not the address is an account.
 */
async function checkLogin(
  app: App,
  tx: Transaction,
  key: string,
  { found, matches, guess }: ComparedLogin,
): Promise<Found<ReturnType<typeof loginFind>>> {
  const rule = app.settings.login;
  const { accounts, throttles } = await tx.select({ accounts: loginFind(key), throttles: throttlesOf(guess) });
  const state = guessState(guess, throttles);
  await checkMayGuess(app, tx, state, rule);
  const [current] = accounts;
  // A password that changed since it was compared was not compared.
  const same = current?.row.id === found?.id && current?.row.passwordHash === found?.passwordHash;
  if (!current || !matches || !same || current.row.state === 'withdrawn') {
    return refuseGuess(app, tx, state, rule, new ProblemError('login-failed'));
  }
  // By staff: no time ends it.
  if (current.row.state === 'locked') throw new ProblemError('locked');
  await acceptGuess(tx, state);
  return current;
}

/** Signs in: two statements, the comparison of the password, and a transaction of two statements. */
async function compareAndSignIn(
  app: App,
  caller: Caller,
  typed: InferOutput<typeof SignInSchema>,
): Promise<Reply<Session>> {
  const { email, password, remember } = typed;
  const { statements } = app.store;
  const key = emailKey(email);
  await countClient(app, statements, 'login-client', caller.client, app.settings.limits.login);
  const [found] = await statements.accounts.find({ emailKey: key });
  const matches = await app.hasher.verify(found?.passwordHash || (await app.dummyHash()), password);
  const guess = await loginGuess(app, caller, email, found?.id);
  return commit(app, async (tx) => {
    const { row: account, sessions, links } = await checkLogin(app, tx, key, { found, matches, guess });
    const others = sessions.map(({ row }) => row);
    const session = await openSession(app, tx, {
      accountId: account.id,
      remembered: remember,
      method: 'password',
      others,
    });
    if (caller.sessionToken) await replaceSession(tx, caller.sessionToken, session, account.id);
    const device = guess.known ? undefined : await deviceToken(app, account.id);
    return { value: sessionView(account, withCredentials(links)), session, device };
  });
}

/**
 * Signs in with a new token, so that one planted before is worth nothing. Throws `invalid-fields`, `rate-limited`,
 * `login-failed` or `locked`, and `unavailable` while too many others sign in.
 */
export async function signIn(
  app: App,
  caller: Caller,
  typed: InferOutput<typeof SignInSchema>,
): Promise<Reply<Session>> {
  checkFilled({ email: typed.email.trim(), password: typed.password });
  return admit(app.hasher, () => compareAndSignIn(app, caller, typed));
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
