import type { Brand, CredentialType, Profile, ProfileField, RegistrationPath } from '../../src/contract/index.js';
import type { Language } from '../shared/language.js';

/** Rows of the store. Instants are epoch milliseconds. A missing value is null, as in SQL. */
export interface AccountRow {
  id: string;
  /** As typed. Empty after withdrawal. */
  email: string;
  /** Unique; null after withdrawal, which frees the address. */
  emailKey: string | null;
  passwordHash: string;
  state: 'active' | 'locked' | 'withdrawn';
  profile: Profile;
  /** The challenge of a changed email that waits for its code. */
  emailChallengeId: string | null;
  createdAt: number;
}

export interface Holder {
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  /** ISO 8601 date. */
  birthDate: string;
  /** Digits only. */
  phone: string;
  /** Seven digits. */
  postalCode: string;
}

/** A card or ID of the connected services. */
export interface CredentialRow {
  /** Folded. */
  id: string;
  type: CredentialType;
  brand: Brand;
  passwordHash: string;
  holder: Holder | null;
  state: 'active' | 'cancelled' | 'transferred' | 'suspended';
}

/** Services that have a name in the content. */
export type ServiceKind = CredentialType | 'tConnect';

export interface LinkRow {
  id: string;
  accountId: string;
  brand: Brand;
  kind: ServiceKind;
  credentialId: string;
  /** The credential while the link is active, else null. Unique: a credential has one active link. */
  activeCredentialId: string | null;
  linkedAt: number;
  unlinkedAt: number | null;
}

/** `id` is the SHA-256 of the cookie's token. */
export interface SessionRow {
  id: string;
  accountId: string;
  remembered: boolean;
  createdAt: number;
  expiresAt: number;
}

export interface TermsAcceptance {
  version: string;
  hash: string;
  /** As the browser sent it, ISO 8601. */
  shownAt: string;
  acceptedAt: number;
  /** Origin and language of the page. */
  surface: string;
}

export interface TermsAcceptanceRow extends TermsAcceptance {
  id: string;
  accountId: string;
  document: 'terms';
}

export interface RegistrationRow {
  id: string;
  /** SHA-256 of the cookie's token. Unique. */
  tokenHash: string;
  path: RegistrationPath;
  createdAt: number;
  expiresAt: number;
  noticeRead: boolean;
  terms: TermsAcceptance | null;
  credentialId: string | null;
  email: string | null;
  emailKey: string | null;
  challengeId: string | null;
  emailVerified: boolean;
  profile: Profile | null;
  /** Fields that differ from the credential's record. */
  editedFields: ProfileField[];
  profileAnswered: boolean;
  passwordHash: string | null;
  /** Set when it is done. */
  accountId: string | null;
  completionKey: string | null;
}

export interface LinkingRow {
  id: string;
  accountId: string;
  brand: Brand;
  expiresAt: number;
  credentialId: string | null;
  /** Set when it is done. */
  linkId: string | null;
  completionKey: string | null;
}

export interface ChallengeRow {
  id: string;
  purpose: 'registration' | 'resumption' | 'email-change' | 'password-reset';
  /** As typed, folded. */
  email: string;
  emailKey: string;
  language: Language;
  /** HMAC of the newest code. Null: no code can match, because the address must not be verified. */
  codeHash: string | null;
  /** HMACs of the codes sent before. */
  olderHashes: string[];
  sentAt: number;
  codeExpiresAt: number;
  /** Mails sent so far. */
  sends: number;
  /** Wrong tries of the newest code. */
  tries: number;
  expiresAt: number;
}

export interface PasswordResetRow {
  id: string;
  challengeId: string;
  /** Null when the address is no account. */
  accountId: string | null;
  expiresAt: number;
}

/** Failures or requests counted under a name. */
export interface ThrottleRow {
  id: string;
  /** Instants of the hits that still count. */
  hits: number[];
  lockedUntil: number | null;
  expiresAt: number;
}

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

export interface Rows {
  accounts: AccountRow;
  credentials: CredentialRow;
  links: LinkRow;
  sessions: SessionRow;
  termsAcceptances: TermsAcceptanceRow;
  registrations: RegistrationRow;
  linkings: LinkingRow;
  challenges: ChallengeRow;
  passwordResets: PasswordResetRow;
  throttles: ThrottleRow;
  oidcClients: OidcClientRow;
  oidcRecords: OidcRecordRow;
  oidcKeys: OidcKeyRow;
  interactions: InteractionRow;
  consents: ConsentRow;
  siteSessions: SiteSessionRow;
}
export type TableName = keyof Rows;
