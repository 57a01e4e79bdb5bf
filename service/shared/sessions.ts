import type { AccountRow, SessionRow } from '../store/rows.js';
import type { Tables, Transaction } from '../store/store.js';
import { activityMs } from './activity.js';
import type { App } from './app.js';
import type { Caller } from './caller.js';
import { randomToken, sha256 } from './crypto.js';
import { activeLinks, withCredentials } from './links/operations.js';
import type { LinkWithCredential } from './links/rules.js';
import { ProblemError } from './problem-error.js';
import type { Token } from './reply.js';
import { commit } from './transaction.js';

/** When a session ends that is used now: after its idle time, at the latest at its absolute end. */
function endOf(
  { settings, now }: Pick<App, 'settings' | 'now'>,
  { remembered, createdAt }: Pick<SessionRow, 'remembered' | 'createdAt'>,
): number {
  const { idleMinutes, hours, rememberIdleDays, rememberDays } = settings.session;
  const [idle, absolute] = remembered
    ? [rememberIdleDays * 86_400_000, rememberDays * 86_400_000]
    : [idleMinutes * 60_000, hours * 3_600_000];
  return Math.min(now() + idle, createdAt + absolute);
}

/** Inserts a session under a new token. */
async function insertSession(
  app: App,
  tx: Transaction,
  kept: Pick<SessionRow, 'accountId' | 'remembered' | 'method' | 'createdAt'>,
): Promise<Token> {
  const token = randomToken();
  const expiresAt = endOf(app, kept);
  await tx.sessions.insert({ ...kept, id: await sha256(token), expiresAt });
  const absoluteEnd = kept.createdAt + app.settings.session.rememberDays * 86_400_000;
  return { token, maxAge: kept.remembered ? Math.floor((absoluteEnd - app.now()) / 1000) : undefined };
}

/**
 * Opens a session and returns its cookie. Ends the account's oldest one if it has too many.
 *
 * @param others - the account's sessions as this transaction read them
 */
export async function openSession(
  app: App,
  tx: Transaction,
  {
    accountId,
    others,
    ...kept
  }: Pick<SessionRow, 'accountId' | 'remembered' | 'method'> & { others?: readonly SessionRow[] },
): Promise<Token> {
  const open = [...(others ?? (await tx.sessions.find({ accountId })))];
  const surplus = open.length + 1 - app.settings.session.perAccount;
  const oldest = open.sort((one, other) => one.createdAt - other.createdAt).slice(0, Math.max(0, surplus));
  await tx.sessions.delete(...oldest.map(({ id }) => id));
  return insertSession(app, tx, { accountId, ...kept, createdAt: app.now() });
}

/** Gives a session another token, for a change after which the one before is worth nothing. Its absolute end stays. */
export async function rotateSession(app: App, tx: Transaction, session: SessionRow): Promise<Token> {
  const { accountId, remembered, method, createdAt } = session;
  const token = await insertSession(app, tx, { accountId, remembered, method, createdAt });
  await moveSiteSessions(tx, session.id, token);
  await tx.sessions.delete(session.id);
  return token;
}

export interface SignedIn {
  session: SessionRow;
  account: AccountRow;
}

/**
 * Checks a session that was found, and counts the look-up as activity. One that ended, or whose account is not active, is
 * deleted.
 */
async function useSession(
  app: Pick<App, 'settings' | 'now'>,
  on: Tables,
  session: SessionRow,
  account: AccountRow | undefined,
): Promise<SignedIn | undefined> {
  if (session.expiresAt <= app.now() || account?.state !== 'active') {
    await on.sessions.delete(session.id);
    return undefined;
  }
  const expiresAt = endOf(app, session);
  if (Math.abs(expiresAt - session.expiresAt) >= activityMs) await on.sessions.update(session.id, { expiresAt });
  return { session, account };
}

const ofAccount = { account: ['accounts', 'accountId'] } as const;

/** The session that the cookie names; looking it up counts as activity. One statement, and a second one once a minute. */
export async function findSession(
  app: App,
  on: Tables,
  { sessionToken }: Pick<Caller, 'sessionToken'>,
): Promise<SignedIn | undefined> {
  if (!sessionToken) return undefined;
  const [found] = await on.sessions.findJoined({ id: await sha256(sessionToken) }, ofAccount);
  return found && useSession(app, on, found.row, found.account);
}

/** The same with the account's links, in the same statement. */
export async function findSessionWithLinks(
  app: Pick<App, 'settings' | 'now'>,
  on: Tables,
  { sessionToken }: Pick<Caller, 'sessionToken'>,
): Promise<(SignedIn & { links: LinkWithCredential[] }) | undefined> {
  if (!sessionToken) return undefined;
  const { sessions } = await on.select({
    sessions: {
      table: 'sessions',
      where: { id: await sha256(sessionToken) },
      joins: ofAccount,
      lists: { links: { ...activeLinks, on: ['accountId', 'accountId'] } },
    },
  });
  const [found] = sessions;
  const used = found && (await useSession(app, on, found.row, found.account));
  return used && { ...used, links: withCredentials(found.links) };
}

/** Throws `session-expired`. */
export async function requireSession(app: App, on: Tables, caller: Caller): Promise<SignedIn> {
  const found = await findSession(app, on, caller);
  if (!found) throw new ProblemError('session-expired');
  return found;
}

/** One transaction of a caller who is signed in. Throws `session-expired`. */
export const withSession = <T>(
  app: App,
  caller: Caller,
  work: (tx: Transaction, signedIn: SignedIn) => Promise<T>,
): Promise<T> => commit(app, async (tx) => work(tx, await requireSession(app, tx, caller)));

/** Who is signed in, outside of a transaction. Throws `session-expired`. */
export const currentSession = (app: App, caller: Caller): Promise<SignedIn> =>
  requireSession(app, app.store.statements, caller);

/** Ends the session that the cookie's token names, and signs it out at dealers' sites. */
export async function endSession(tx: Transaction, token: string): Promise<void> {
  const id = await sha256(token);
  await tx.sessions.delete(id);
  for (const site of await tx.siteSessions.find({ sessionId: id }))
    await tx.siteSessions.update(site.id, { ended: true });
}

/** The sessions at dealers' sites belong to the session of another token from now on. */
async function moveSiteSessions(tx: Transaction, from: string, to: Token): Promise<void> {
  const sessionId = await sha256(to.token);
  for (const { id } of await tx.siteSessions.find({ sessionId: from })) await tx.siteSessions.update(id, { sessionId });
}

/**
 * Ends the session that a new sign-in replaces. Dealers' sites stay signed in when it is the same account's: their
 * sessions belong to the new one from now on.
 */
export async function replaceSession(tx: Transaction, token: string, by: Token, accountId: string): Promise<void> {
  const session = await tx.sessions.get(await sha256(token));
  if (session?.accountId !== accountId) return endSession(tx, token);
  await moveSiteSessions(tx, session.id, by);
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

/** Ends the password resets that are under way: their codes were for the password before. */
export async function endPasswordResets(tx: Transaction, accountId: string): Promise<void> {
  for (const { id } of await tx.passwordResets.find({ accountId })) await tx.passwordResets.delete(id);
}
