/** Rows of the OpenID provider and of what dealers' sites may know. Instants are epoch milliseconds. */

/** Scopes of OpenID Connect that a dealer's site may ask for. */
export type Scope = 'openid' | 'profile' | 'brands';

/** A dealer's site: a registered client of the OpenID provider. */
export interface OidcClientRow {
  /** `client_id`, for instance `chuo`. */
  id: string;
  names: { ja: string; en: string };
  /** Origin of the site. Its pages may call the token and userinfo endpoints; interrupted visitors are sent there. */
  origin: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  backchannelLogoutUri: string | null;
  /** The brand whose look and IDs the site's visitors see on the hosted pages; null: the first one's. */
  brand: string | null;
  /** SHA-256 of the secret of a site with a backend; null: a public client. */
  secretHash: string | null;
  createdAt: number;
  /** Null while the client is open. */
  closedAt: number | null;
}

/** What the OpenID provider stores: grants, codes, tokens, sessions, interactions. `id` is the model and the SHA-256 of its id. */
export interface OidcRecordRow {
  id: string;
  /** As the provider wrote it, without its id. */
  payload: Record<string, unknown>;
  accountId: string | null;
  clientId: string | null;
  grantId: string | null;
  uid: string | null;
  expiresAt: number;
}

/** A key of the OpenID provider. */
export interface OidcKeyRow {
  id: string;
  /** `signing`: RS256 of ID and logout tokens. `cookie`: HMAC of cookies. `subject`: HMAC of pairwise subjects; never rotated. */
  kind: 'signing' | 'cookie' | 'subject';
  /** Encrypted under the service's secret. */
  sealed: string;
  /** The newest key that is active is used; until then it is only published. */
  activeAt: number;
  /** No longer published from then on; null: not replaced. */
  expiresAt: number | null;
  createdAt: number;
}

/** An authorization that waits for the visitor. `id` is the provider's interaction. */
export interface InteractionRow {
  id: string;
  clientId: string;
  scopes: Scope[];
  outcome: 'consented' | 'refused' | null;
  /** The account that answered. */
  accountId: string | null;
  createdAt: number;
  expiresAt: number;
}

/** That a dealer's site may know the account's details. `id` is the pair of client and account. */
export interface ConsentRow {
  id: string;
  accountId: string;
  clientId: string;
  scopes: Scope[];
  grantedAt: number;
}

/** That a session is signed in at a dealer's site. `id` is the `sid` of its ID token. */
export interface SiteSessionRow {
  id: string;
  sessionId: string;
  accountId: string;
  clientId: string;
  /** True when the site has to be notified of the sign-out; the row is deleted when it was. */
  ended: boolean;
  /** Failed notifications. */
  attempts: number;
  nextAttemptAt: number;
  expiresAt: number;
}
