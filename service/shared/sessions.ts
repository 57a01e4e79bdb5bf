import type { Session } from '../../src/contract/index.js';
import { commit, type App, type Call } from './app.js';
import { registrationCookie, sessionCookie, type Cookies } from '../http/cookies.js';
import { randomToken, sha256 } from './crypto.js';
import { Refusal } from './problem-error.js';
import { linkedBrands } from './links/rules.js';
import type { AccountRow, SessionRow } from '../store/rows.js';
import type { Transaction } from '../store/store.js';
import { linksOf } from './links/operations.js';

const sessionLength = (app: App, remembered: boolean): number =>
  remembered ? app.settings.session.rememberDays * 86_400_000 : app.settings.session.idleMinutes * 60_000;

/** Inserts a session and gives its token, for `keepSession` once the transaction was kept. */
export async function openSession(app: App, tx: Transaction, accountId: string, remembered: boolean): Promise<string> {
  const token = randomToken();
  const now = app.now();
  const expiresAt = now + sessionLength(app, remembered);
  await tx.sessions.insert({ id: await sha256(token), accountId, remembered, createdAt: now, expiresAt });
  return token;
}

/** Sends the token to the browser. */
export function keepSession(app: App, cookies: Cookies, token: string, remembered: boolean): void {
  cookies.set(sessionCookie, token, remembered ? app.settings.session.rememberDays * 86_400 : undefined);
}

export interface SignedIn {
  session: SessionRow;
  account: AccountRow;
}

/** The session behind the cookie; a call counts as activity. A cookie without a session is dropped. */
export async function findSession(app: App, c: Call): Promise<SignedIn | undefined> {
  const cookies = c.get('cookies');
  const token = cookies.get(sessionCookie);
  if (!token) return undefined;
  const id = await sha256(token);
  const found = await app.store.transaction(async (tx) => {
    const session = await tx.sessions.get(id);
    if (!session) return undefined;
    const account = await tx.accounts.get(session.accountId);
    if (session.expiresAt <= app.now() || account?.state !== 'active') {
      await tx.sessions.delete(id);
      return undefined;
    }
    // Once a minute is enough; not every look needs a write.
    const expiresAt = app.now() + sessionLength(app, false);
    if (!session.remembered && expiresAt - session.expiresAt >= 60_000) await tx.sessions.update(id, { expiresAt });
    return { session, account };
  });
  if (!found) cookies.delete(sessionCookie);
  return found;
}

/** Throws `session-expired`. */
export async function requireSession(app: App, c: Call): Promise<SignedIn> {
  const found = await findSession(app, c);
  if (!found) throw new Refusal('session-expired');
  return found;
}

/** What any script of the page may know. */
export async function sessionView(app: App, accountId: string): Promise<Session> {
  return commit(app, async (tx) => {
    const account = await tx.accounts.get(accountId);
    if (!account) return { state: 'signed-out' };
    const { customerType, corporationName, familyName, givenName } = account.profile;
    return {
      state: 'signed-in',
      displayName: customerType === 'corporation' ? corporationName : `${familyName} ${givenName}`,
      brands: linkedBrands(await linksOf(tx, accountId)),
    };
  });
}

/**
 * Ends the account's sessions but `exceptId`, and with them the registrations that made the account: until they end
 * by themselves they could open a session.
 */
export async function endSessions(tx: Transaction, accountId: string, exceptId?: string): Promise<void> {
  for (const { id } of await tx.sessions.find({ accountId })) if (id !== exceptId) await tx.sessions.delete(id);
  for (const { id } of await tx.registrations.find({ accountId })) await tx.registrations.delete(id);
}

/** Signs this browser out. */
export async function signOut(app: App, c: Call): Promise<void> {
  const cookies = c.get('cookies');
  const token = cookies.get(sessionCookie);
  const registrationToken = cookies.get(registrationCookie);
  await app.store.transaction(async (tx) => {
    if (token) await tx.sessions.delete(await sha256(token));
    const [registration] = registrationToken
      ? await tx.registrations.find({ tokenHash: await sha256(registrationToken) })
      : [];
    // A registration that is done would open a session again.
    if (!registration?.accountId) return;
    await tx.registrations.delete(registration.id);
    cookies.delete(registrationCookie);
  });
  cookies.delete(sessionCookie);
}
