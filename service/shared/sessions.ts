import type { AccountRow, SessionRow } from '../store/rows.js';
import type { Transaction } from '../store/store.js';
import type { App } from './app.js';
import type { Caller } from './caller.js';
import { randomToken, sha256 } from './crypto.js';
import { ProblemError } from './problem-error.js';
import type { Token } from './reply.js';
import { commit } from './transaction.js';

const sessionLength = (app: App, remembered: boolean): number =>
  remembered ? app.settings.session.rememberDays * 86_400_000 : app.settings.session.idleMinutes * 60_000;

/** Inserts a session and returns its cookie. */
export async function openSession(app: App, tx: Transaction, accountId: string, remembered: boolean): Promise<Token> {
  const token = randomToken();
  const now = app.now();
  const length = sessionLength(app, remembered);
  const id = await sha256(token);
  await tx.sessions.insert({ id, accountId, remembered, createdAt: now, expiresAt: now + length });
  return { token, maxAge: remembered ? length / 1000 : undefined };
}

export interface SignedIn {
  session: SessionRow;
  account: AccountRow;
}

/** The session that the cookie names; looking it up counts as activity. One that ended is deleted. */
export async function findSession(
  app: App,
  tx: Transaction,
  { sessionToken }: Pick<Caller, 'sessionToken'>,
): Promise<SignedIn | undefined> {
  if (!sessionToken) return undefined;
  const id = await sha256(sessionToken);
  const [found] = await tx.sessions.findJoined({ id }, { account: ['accounts', 'accountId'] });
  if (!found) return undefined;
  const { row: session, account } = found;
  if (session.expiresAt <= app.now() || account?.state !== 'active') {
    await tx.sessions.delete(id);
    return undefined;
  }
  // Once a minute is enough; a read should not always write.
  const expiresAt = app.now() + sessionLength(app, false);
  if (!session.remembered && expiresAt - session.expiresAt >= 60_000) await tx.sessions.update(id, { expiresAt });
  return { session, account };
}

/** Throws `session-expired`. */
export async function requireSession(app: App, tx: Transaction, caller: Caller): Promise<SignedIn> {
  const found = await findSession(app, tx, caller);
  if (!found) throw new ProblemError('session-expired');
  return found;
}

/** One transaction of a caller who is signed in. Throws `session-expired`. */
export const withSession = <T>(
  app: App,
  caller: Caller,
  work: (tx: Transaction, signedIn: SignedIn) => Promise<T>,
): Promise<T> => commit(app, async (tx) => work(tx, await requireSession(app, tx, caller)));

/** Who is signed in, in a transaction of its own: for what has to hash before the next one. Throws `session-expired`. */
export const currentSession = (app: App, caller: Caller): Promise<SignedIn> =>
  withSession(app, caller, async (_, signedIn) => signedIn);

/** Ends the session that the cookie's token names, and signs it out at dealers' sites. */
export async function endSession(tx: Transaction, token: string): Promise<void> {
  const id = await sha256(token);
  await tx.sessions.delete(id);
  for (const site of await tx.siteSessions.find({ sessionId: id }))
    await tx.siteSessions.update(site.id, { ended: true });
}

/**
 * Ends the session that a new sign-in replaces. Dealers' sites stay signed in when it is the same account's: their
 * sessions belong to the new one from now on.
 */
export async function replaceSession(tx: Transaction, token: string, by: Token, accountId: string): Promise<void> {
  const session = await tx.sessions.get(await sha256(token));
  if (session?.accountId !== accountId) return endSession(tx, token);
  const sessionId = await sha256(by.token);
  for (const { id } of await tx.siteSessions.find({ sessionId: session.id })) {
    await tx.siteSessions.update(id, { sessionId });
  }
  await tx.sessions.delete(session.id);
}

/**
 * Ends the account's sessions except `exceptId`, at dealers' sites too, and the registrations that made the account:
 * until they expire they could open a session.
 */
export async function endSessions(tx: Transaction, accountId: string, exceptId?: string): Promise<void> {
  for (const { id } of await tx.sessions.find({ accountId })) if (id !== exceptId) await tx.sessions.delete(id);
  for (const { id, sessionId } of await tx.siteSessions.find({ accountId })) {
    if (sessionId !== exceptId) await tx.siteSessions.update(id, { ended: true });
  }
  for (const { id } of await tx.registrations.find({ accountId })) await tx.registrations.delete(id);
}
