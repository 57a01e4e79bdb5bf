import type { Brand } from '../contract/brand.js';

/** A visitor's session at the site, as the store keeps it. */
export interface StoredSession {
  /** SHA-256 of the cookie's value: a stolen copy of the store opens no session. */
  readonly id: string;
  /** The visitor's identifier at this site (claim `sub`). */
  readonly subject: string;
  /** The session at the account service (claim `sid`); empty if the service named none. */
  readonly providerSession: string;
  readonly displayName: string;
  readonly brands: readonly Brand[];
  /** Names the visitor to the account service at a sign-out. */
  readonly idToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where sessions are kept. All processes of a site share one store. */
export interface SessionStore {
  add(session: StoredSession): Promise<void>;
  get(id: string): Promise<StoredSession | undefined>;
  delete(id: string): Promise<void>;
  /** Ends the sessions that match everything that is given. At least one of both is given, and neither is empty. */
  deleteWhere(match: { subject?: string; providerSession?: string }): Promise<void>;
  /**
   * Marks a value as used, atomically: of simultaneous calls one succeeds.
   *
   * @param expiresAt when the mark may be removed, in milliseconds since 1970
   * @returns whether the value was unused
   */
  use(key: string, expiresAt: number): Promise<boolean>;
  /** Removes sessions and marks that expired before `now`, in milliseconds since 1970. */
  deleteExpired(now: number): Promise<void>;
}
