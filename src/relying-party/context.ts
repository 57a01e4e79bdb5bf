import { readCookie, sessionCookie } from './cookies.js';
import { sha256 } from './encoding.js';
import type { Settings } from './options.js';
import type { Provider } from './provider.js';
import type { StoredSession } from './session-store.js';

/** What the routes share. */
export interface Context {
  readonly settings: Settings;
  /** The account service. Rejects while it cannot be reached. */
  readonly provider: () => Promise<Provider>;
}

/** Where the account service sends a visitor back to. */
export const callbackAddress = ({ origin }: Settings): string => `${origin}/mylexus/callback`;

/** The session of the browser that sent the request; undefined if it is signed out. */
export async function findSession({ settings }: Context, request: Request): Promise<StoredSession | undefined> {
  const value = readCookie(request, sessionCookie);
  if (!value) return undefined;
  const session = await settings.store.get(await sha256(value));
  return session && session.expiresAt > settings.now() ? session : undefined;
}
