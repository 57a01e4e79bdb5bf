import type { Brand } from '../contract/brand.js';
import type { Problem } from '../contract/problem.js';

/** The public session: what any script of the page may know. Frozen. */
export interface SessionSnapshot {
  readonly state: 'unknown' | 'signed-out' | 'signed-in';
  readonly displayName: string;
  readonly brands: readonly Brand[];
}

/** What a `<mylexus-session>` says of a dealer's site: its attributes. */
export interface SiteTag {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Empty for a site without a backend. */
  readonly sessionEndpoint: string;
}

/** The session of a page, shared by every widget and every copy of the library. */
export interface PageSession {
  /** Origin of the account service; empty if no code of the page has named one. */
  readonly service: string;
  readonly snapshot: SessionSnapshot;
  /** Why the session could not be read, while it is `unknown`. */
  readonly problem: Problem | undefined;
  /** Calls the listener after each change; returns a function that ends that. Reads the session if it is unknown. */
  subscribe(listener: () => void): () => void;
  /** Reads the session from the service; simultaneous calls share one request. Rejects with ServiceError; then the snapshot stays. */
  refresh(): Promise<SessionSnapshot>;
  /** Signs out. Rejects with ServiceError when the service cannot be reached. */
  signOut(): Promise<void>;
  /** From now on the session is that of a dealer's site, and not the service's own. The first client of a page stays. */
  useClient(tag: SiteTag): void;
  /**
   * A sentence about a sign-in of the site that did not succeed; empty without one.
   *
   * @param language - a BCP 47 tag
   */
  notice(language: string): string;
}

/** Whether a value has the shape of a session. A page may have anything under the shared symbols. */
export function isPageSession(value: unknown): value is PageSession {
  const { subscribe, refresh, snapshot } = (value ?? {}) as Partial<PageSession>;
  return typeof subscribe === 'function' && typeof refresh === 'function' && typeof snapshot === 'object';
}
