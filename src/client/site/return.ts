import { redeem, takeTransaction, type SiteClient } from './authorization.js';
import { beginSession, type KeptSession } from './kept-session.js';
import type { SignInFailure } from './messages.js';
import type { TabStorage } from './storage.js';

/** What a return from the provider led to. */
export interface Return {
  /** Where to go on, a full URL of this origin; undefined if this tab does not know. */
  place?: string;
  session?: KeptSession;
  failure?: SignInFailure;
}

/** A sign-out that waits for the visitor's return. */
export interface SignOut {
  state: string;
  place: string;
}

export const signOutEntry = 'sign-out';
const parameters = ['code', 'state', 'iss', 'error', 'error_description'];

const pathOf = (url: string): string => url.replace(/[?#].*/, '');

/** A code must not stay in the address: it would get into the history, and to every script that reads addresses. */
function stripQuery(url: URL): void {
  for (const name of parameters) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}

/** Ends the sign-in or the sign-out from which the visitor returns to this page; undefined if the page is no return. */
export async function completeReturn(client: SiteClient, storage: TabStorage): Promise<Return | undefined> {
  const url = new URL(location.href);
  const answer = Object.fromEntries(parameters.map((name) => [name, url.searchParams.get(name)]));
  const { state, code, error } = answer;
  if (!state || pathOf(url.href) !== pathOf(client.redirectUri)) return undefined;

  const signOut = storage.get(signOutEntry) as SignOut | undefined;
  if (!code && !error && signOut?.state === state) {
    stripQuery(url);
    storage.take(signOutEntry);
    return { place: signOut.place };
  }

  const transaction = takeTransaction(storage, state);
  const fromProvider = answer['iss'] === client.service;
  // The page may have a `state` of its own.
  if (!transaction && !(fromProvider && (code || error))) return undefined;
  stripQuery(url);
  if (!transaction) return { failure: 'lost' };
  const { place } = transaction;
  if (transaction.expiresAt < Date.now()) return { place, failure: 'expired' };
  if (fromProvider && error === 'access_denied') return { place, failure: 'denied' };
  const info = fromProvider && code ? await redeem(client, transaction, code).catch(() => undefined) : undefined;
  const session = info && beginSession(info);
  return session ? { place, session } : { place, failure: 'failed' };
}
