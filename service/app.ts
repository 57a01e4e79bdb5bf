import { endpoints, type EndpointName } from '../src/contract/index.js';
import type { AddressBook } from './addresses/address-book.js';
import { sampleAddressBook } from './addresses/sample.js';
import { ownCredentials, type CredentialRegistry } from './credentials/registry.js';
import { accountRoutes } from './features/account/routes.js';
import { consentRoutes } from './features/consent/routes.js';
import { linkingRoutes } from './features/linking/routes.js';
import { passkeyRoutes } from './features/passkeys/routes.js';
import { passwordResetRoutes } from './features/password-reset/routes.js';
import { publicRoutes } from './features/public/routes.js';
import { registrationRoutes } from './features/registration/routes.js';
import { sessionRoutes } from './features/session/routes.js';
import type { Hasher } from './hashing/hasher.js';
import type { Connection } from './http/call.js';
import type { Routes } from './http/route.js';
import { createRouter } from './http/router.js';
import type { Mail } from './mail/mail.js';
import { noPasskeys, type PasskeyVerifier } from './passkeys/verifier.js';
import { samplePasswords, type PasswordList } from './passwords/password-list.js';
import { defaultSettings, type Settings } from './settings.js';
import type { App } from './shared/app.js';
import { sendQueued } from './shared/mails/operations.js';
import { randomToken } from './shared/crypto.js';
import type { Observer } from './shared/observer.js';
import { mistakesOfProfile } from './shared/profile-policy.js';
import { expiringTables, type Store } from './store/store.js';

export interface ServiceOptions {
  store: Store;
  mail: Mail;
  hasher: Hasher;
  /**
   * Keys the HMAC of verification codes and encrypts mails in the queue; the same in every process over one store. At least 16
   * characters.
   */
  secret: string;
  settings?: Settings;
  /** Where cards and IDs are looked up. Default: in the store. */
  credentials?: CredentialRegistry;
  /** Milliseconds that every proof of an identity takes at least. Default: 0. */
  identityMs?: number;
  clock?: () => Date;
  /** Verifies passkeys. Without it none counts. */
  passkeys?: PasskeyVerifier;
  /** Without it: a few postal codes, those of the demo data among them. */
  addresses?: AddressBook;
  /** Without it: a few of the most common passwords. */
  commonPasswords?: PasswordList;
  /** Gets errors that are answered `unavailable`, and problems that the refused endpoint does not list. */
  onError?: (error: unknown) => void;
  /** Counts what happens. */
  observer?: Observer | undefined;
}

/** The account service: one handler for every runtime. */
export interface Service {
  /** Answers every path under `/api/`. */
  fetch(request: Request, connection: Connection): Promise<Response>;
  /** Deletes what has expired: registrations, sessions, codes. To be called now and then. */
  sweep(): Promise<void>;
  /** Sends mails that wait: those that failed before, and those of a process that ended. To be called every few seconds. */
  sendMails(): Promise<void>;
  /** Resolves when nothing goes on that no call waits for. */
  settled(): Promise<void>;
}

/** What operations work with, from the options. */
export function createApp(options: ServiceOptions): App & { settled(): Promise<void> } {
  const { store, mail, hasher, secret, settings = defaultSettings, clock = () => new Date() } = options;
  if (secret.length < 16) throw new Error('The secret is too short');
  const mistakes = mistakesOfProfile(settings.profile);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const { onError = () => undefined } = options;
  const running = new Set<Promise<unknown>>();
  let dummy: Promise<string> | undefined;
  return {
    store,
    mail,
    hasher,
    passkeys: options.passkeys ?? noPasskeys,
    secret,
    settings,
    observer: options.observer,
    credentials: options.credentials ?? ownCredentials,
    identityMs: options.identityMs ?? 0,
    addresses: options.addresses ?? sampleAddressBook,
    commonPasswords: options.commonPasswords ?? samplePasswords,
    onError,
    inBackground(work) {
      const ended = work.catch((error: unknown) => void onError(error));
      running.add(ended);
      return ended.finally(() => running.delete(ended));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    now: () => clock().getTime(),
    dummyHash: () => (dummy ??= hasher.hash(randomToken())),
  };
}

/** A route for every endpoint: one that is missing, or of another endpoint, does not compile. */
export const routes = {
  ...publicRoutes,
  ...sessionRoutes,
  ...registrationRoutes,
  ...linkingRoutes,
  ...accountRoutes,
  ...consentRoutes,
  ...passkeyRoutes,
  ...passwordResetRoutes,
} satisfies Routes;

/** Deletes what has expired, each table on its own: none waits for another one's lock. */
export async function sweep(store: Store, now: number): Promise<void> {
  for (const name of expiringTables) await store.transaction((tx) => tx[name].deleteExpired(now));
}

/** The reference account service of `src/contract`. */
export function createService(options: ServiceOptions): Service {
  const app = createApp(options);
  const names = Object.keys(endpoints) as EndpointName[];
  const router = createRouter(
    app,
    names.map((name): Routes[EndpointName] => routes[name]),
    options.onError,
  );
  return {
    fetch: async (request, connection) => router.fetch(request, connection),
    sweep: () => sweep(app.store, app.now()),
    sendMails: () => sendQueued(app),
    settled: () => app.settled(),
  };
}
