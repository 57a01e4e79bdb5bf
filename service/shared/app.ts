import { todayInJapan } from '../../src/input/index.js';
import type { AddressBook } from '../addresses/address-book.js';
import type { CredentialRegistry } from '../credentials/registry.js';
import type { Hasher } from '../hashing/hasher.js';
import type { Mail } from '../mail/mail.js';
import type { PasskeyVerifier } from '../passkeys/verifier.js';
import type { PasswordList } from '../passwords/password-list.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import type { Observer } from './observer.js';

/** What operations work with. */
export interface App {
  readonly store: Store;
  readonly mail: Mail;
  /** Where cards and IDs are looked up. */
  readonly credentials: CredentialRegistry;
  /** Milliseconds that every proof of an identity takes at least, so that its time does not say whether an ID exists. */
  readonly identityMs: number;
  readonly hasher: Hasher;
  readonly settings: Settings;
  readonly addresses: AddressBook;
  readonly passkeys: PasskeyVerifier;
  /** Passwords that nobody may choose. */
  readonly commonPasswords: PasswordList;
  /** Keys the HMAC of verification codes, and encrypts mails in the queue. */
  readonly secret: string;
  /** Gets errors that nobody waits for. */
  readonly onError: (error: unknown) => void;
  /** Goes on with work whose call does not wait for it. The promise never rejects: `onError` gets the error. */
  inBackground<T>(work: Promise<T>): Promise<T | undefined>;
  readonly observer?: Observer | undefined;
  /** Epoch milliseconds. */
  now(): number;
  /** A hash that no password has, to do the same work for an unknown name as for a known one. */
  dummyHash(): Promise<string>;
}

/** Now, an ISO 8601 instant. */
export const instant = (app: App): string => new Date(app.now()).toISOString();

/** Today in Japan, `YYYY-MM-DD`. */
export const today = (app: App): string => todayInJapan(new Date(app.now()));
