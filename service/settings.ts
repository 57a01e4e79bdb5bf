import { defaultProfilePolicy, type ProfilePolicy } from '../src/contract/index.js';
import type { Catalogue } from './brands/catalogue.js';
import { defaultBrands } from './brands/default.js';
import type { Language } from './shared/language.js';

/** At most `count` requests within `windowSeconds`. */
export interface Limit {
  count: number;
  windowSeconds: number;
}

/** Everything that may differ by brand. The defaults are assumptions; no widget knows them. */
export interface Settings {
  origins: {
    /** The service's own origin; hosted login and registration are there too. */
    id: string;
    /** Origins whose pages may show secret fields themselves and call with credentials. */
    inline: readonly string[];
    /** Origins whose pages show secret fields in a frame of the service, and may read who is signed in. */
    frame: readonly string[];
  };
  /** The service's own pages. */
  hosted: {
    /** Origins to whose pages login and registration may return, besides those above. */
    returnOrigins: readonly string[];
    /** The URL of My LEXUS's top page. Empty: the hosted login stands in for it. */
    topPage: string;
  };
  /** The sender of the service's mails. */
  mailSender: string;
  /** A line for visitors who need a person, for instance a telephone number and its hours. Empty: none. */
  contact: Record<Language, string>;
  /** Characters (code points). */
  password: { minLength: number; maxLength: number };
  /** A session ends after its idle time, and at its absolute end in any case. */
  session: {
    idleMinutes: number;
    hours: number;
    rememberIdleDays: number;
    rememberDays: number;
    /** An account's sessions at the same time; the oldest ends for another one. */
    perAccount: number;
  };
  registration: { idleMinutes: number };
  challenge: { minutes: number; resendSeconds: number; sends: number; tries: number };
  /** A requested password reset ends after this time. */
  passwordReset: { minutes: number };
  /** A linking ends after this time without activity. */
  linking: { idleMinutes: number };
  /** Wrong identity details in a row, per credential ID and client, and per registration or account. */
  identity: { failures: number; lockMinutes: number };
  /** Wrong passwords in a row, per email address and client or known device. */
  login: { failures: number; lockMinutes: number };
  /** Many failures at one address or card make those wait once who are unknown to it. */
  guesses: { failures: number; windowHours: number; waitSeconds: number };
  /** Wrong codes of one address, over all its mails; beyond them it gets no code any more. */
  codeGuesses: { failures: number; windowDays: number };
  /** Requests of a client. */
  limits: {
    login: Limit;
    identity: Limit;
    mail: Limit;
    /** Of a client, to one address. */
    mailPerAddress: Limit;
    /** Of everybody, to one address for one purpose. */
    mailForPurpose: Limit;
    passwordReset: Limit;
    /** Registrations begun. */
    registration: Limit;
    /** Authorizations that dealers' sites begin with the client's browser. */
    authorization: Limit;
  };
  /** Passkeys (WebAuthn). */
  passkeys: {
    /** The relying party ID: a domain of the id origin. Empty: the host of the id origin. Passkeys work for one ID only. */
    rpId: string;
    /** The relying party's name, for the browser's own screens. */
    rpName: string;
    /** Origins beside the id origin that may use the passkeys, as `/.well-known/webauthn` lists them. */
    origins: readonly string[];
    challengeMinutes: number;
    perAccount: number;
    /** For so long after a sign-in a passkey can be created without password or passkey again. */
    freshMinutes: number;
    /** A declined offer is not repeated for so long. */
    offerDays: number;
  };
  /** Characters of a folded credential ID. */
  credentialIdLength: number;
  /** The brands with their kinds of cards and IDs. The hosted pages of a visitor who comes from nowhere are the first one's. */
  brands: Catalogue;
  /** Which profile fields are shown and required. `mistakesOfProfile` says what is not possible. */
  profile: ProfilePolicy;
  /** Active links an account may hold per brand. */
  linksPerAccount: number;
  /** With another version every registration under way has to accept the terms again. */
  termsVersion: string;
  noticeVersion: string;
  /** Bytes of a request body. */
  bodyLimit: number;
}

export const defaultSettings: Settings = {
  origins: { id: 'http://id.lexus.localhost:4000', inline: [], frame: [] },
  hosted: { returnOrigins: [], topPage: '' },
  mailSender: 'no-reply@mylexus.example',
  contact: { ja: 'お客さまデスク 0120-000-000（9:00〜18:00）', en: 'Customer desk 0120-000-000 (9:00–18:00)' },
  password: { minLength: 8, maxLength: 20 },
  session: { idleMinutes: 30, hours: 12, rememberIdleDays: 14, rememberDays: 30, perAccount: 20 },
  registration: { idleMinutes: 30 },
  challenge: { minutes: 10, resendSeconds: 60, sends: 5, tries: 5 },
  passwordReset: { minutes: 60 },
  linking: { idleMinutes: 30 },
  identity: { failures: 5, lockMinutes: 30 },
  login: { failures: 5, lockMinutes: 30 },
  guesses: { failures: 20, windowHours: 24, waitSeconds: 60 },
  codeGuesses: { failures: 100, windowDays: 30 },
  limits: {
    login: { count: 30, windowSeconds: 15 * 60 },
    identity: { count: 30, windowSeconds: 15 * 60 },
    mail: { count: 20, windowSeconds: 60 * 60 },
    mailPerAddress: { count: 10, windowSeconds: 60 * 60 },
    mailForPurpose: { count: 30, windowSeconds: 60 * 60 },
    passwordReset: { count: 10, windowSeconds: 60 * 60 },
    registration: { count: 300, windowSeconds: 60 * 60 },
    authorization: { count: 600, windowSeconds: 60 * 60 },
  },
  passkeys: {
    rpId: '',
    rpName: 'My LEXUS',
    origins: [],
    challengeMinutes: 5,
    perAccount: 20,
    freshMinutes: 10,
    offerDays: 90,
  },
  credentialIdLength: 12,
  brands: defaultBrands,
  profile: defaultProfilePolicy,
  linksPerAccount: 20,
  termsVersion: '2022-08-31',
  noticeVersion: '2022-08-31',
  bodyLimit: 64 * 1024,
};

/** The defaults, with whole groups replaced by `changes`. */
export function mergeSettings(changes: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, ...changes };
}
