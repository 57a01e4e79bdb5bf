import type { Brand, CredentialType, Profile, ProfileField, RegistrationPath } from '../../src/contract/index.js';
import type { Language } from '../shared/language.js';
import type {
  ConsentRow,
  InteractionRow,
  OidcClientRow,
  OidcKeyRow,
  OidcRecordRow,
  SiteSessionRow,
} from './provider-rows.js';

export type * from './provider-rows.js';

/** Rows of the store. Instants are epoch milliseconds. A missing value is null, as in SQL. */
export interface AccountRow {
  id: string;
  /** As typed. Empty after withdrawal. */
  email: string;
  /** Unique; null after withdrawal, which frees the address. */
  emailKey: string | null;
  /** Empty without a password. */
  passwordHash: string;
  state: 'active' | 'locked' | 'withdrawn';
  profile: Profile;
  /** The challenge of a changed email that waits for its code. */
  emailChallengeId: string | null;
  /** From when on a passkey may be offered again; null: at any time. */
  passkeyOfferAt: number | null;
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
  /** Empty in a copy of a card system's record. */
  passwordHash: string;
  /** SHA-256 of the older hash that `passwordHash` replaced, by which an import knows it; null without one. */
  renewedFrom: string | null;
  holder: Holder | null;
  state: 'active' | 'cancelled' | 'transferred' | 'suspended';
  /** When a card system gave the record; null: it is the service's own. */
  checkedAt: number | null;
}

export interface LinkRow {
  id: string;
  accountId: string;
  brand: Brand;
  /** A credential type, or a service that another system links. */
  kind: string;
  credentialId: string;
  /**
   * The credential while the link is active, else null. Unique: a credential has one active link. Null in a link that was
   * not removed: the credential passed to another holder, who may link it.
   */
  activeCredentialId: string | null;
  linkedAt: number;
  unlinkedAt: number | null;
}

export type SignInMethod = 'password' | 'passkey';

/** A passkey. `id` is its credential ID, base64url. */
export interface PasskeyRow {
  id: string;
  accountId: string;
  /** As COSE has it, base64url. */
  publicKey: string;
  /** The authenticator's signature counter; 0 where it has none. */
  counter: number;
  transports: string[];
  /** Whether copies of it may exist; never changes. */
  backupEligible: boolean;
  backedUp: boolean;
  /** Names the kind of authenticator. */
  aaguid: string;
  /** The holder's name for it. */
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
}

/** A challenge that counts no more, by its random part. */
export interface UsedPasskeyChallengeRow {
  id: string;
  /** When the challenge ends anyway. */
  expiresAt: number;
}

/** `id` is the SHA-256 of the cookie's token. */
export interface SessionRow {
  id: string;
  accountId: string;
  remembered: boolean;
  /** How it was signed in. */
  method: SignInMethod;
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
  /** Of the page on which it was begun. */
  brand: Brand | null;
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
  /** HMAC of the code of another mail, which becomes the newest when that mail is handed over. */
  queuedHash: string | null;
  /** Of the newest mail. */
  delivery: 'queued' | 'sent' | 'failed';
  /** When the newest mail was handed over or, until then, requested. */
  sentAt: number;
  codeExpiresAt: number;
  /** Mails handed over so far. */
  sends: number;
  /** Wrong tries of the newest code. */
  tries: number;
  expiresAt: number;
}

/** A mail that is to be handed over to the mail server. */
export interface QueuedMailRow {
  id: string;
  /** The mail, encrypted under the service's secret. */
  sealed: string;
  /** The challenge whose code it has. */
  challengeId: string | null;
  /** Names of the throttles that counted it. */
  counted: string[];
  /** Tries that failed. */
  attempts: number;
  nextAttemptAt: number;
  /** After this instant it is of no use. */
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

/** How far an import of credentials is. `id` is the SHA-256 of its file. */
export interface CredentialImportRow {
  id: string;
  /** Bytes of the file that are done. */
  position: number;
  /** Lines of the file that are done. */
  line: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Length of the file of rejects. */
  rejectsBytes: number;
}

export interface Rows {
  accounts: AccountRow;
  credentials: CredentialRow;
  links: LinkRow;
  sessions: SessionRow;
  passkeys: PasskeyRow;
  usedPasskeyChallenges: UsedPasskeyChallengeRow;
  termsAcceptances: TermsAcceptanceRow;
  registrations: RegistrationRow;
  linkings: LinkingRow;
  challenges: ChallengeRow;
  queuedMails: QueuedMailRow;
  passwordResets: PasswordResetRow;
  throttles: ThrottleRow;
  oidcClients: OidcClientRow;
  oidcRecords: OidcRecordRow;
  oidcKeys: OidcKeyRow;
  interactions: InteractionRow;
  consents: ConsentRow;
  siteSessions: SiteSessionRow;
  credentialImports: CredentialImportRow;
}
export type TableName = keyof Rows;
