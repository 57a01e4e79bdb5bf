import { Hono } from 'hono';
import type { AddressBook } from './addresses/address-book.js';
import { sampleAddressBook } from './addresses/sample.js';
import type { App, Env } from './shared/app.js';
import type { CookieJar } from './http/cookies.js';
import { randomToken } from './shared/crypto.js';
import type { Hasher } from './hashing/hasher.js';
import type { Mail } from './mail/mail.js';
import { problemResponse, Refusal } from './shared/problem-error.js';
import { accountRoutes } from './features/account/routes.js';
import { guard } from './http/guard.js';
import { linkingRoutes } from './features/linking/routes.js';
import { passwordResetRoutes } from './features/password-reset/routes.js';
import { publicRoutes } from './features/public/routes.js';
import { registrationRoutes } from './features/registration/routes.js';
import { serviceRoutes } from './features/linking/services.js';
import { sessionRoutes } from './features/session/routes.js';
import { defaultSettings, type Settings } from './settings.js';
import { expiringTables, type Store } from './store/store.js';

export interface ServiceOptions {
  store: Store;
  mail: Mail;
  hasher: Hasher;
  /** Keys the HMAC of verification codes; the same in every process over one store. At least 16 characters. */
  secret: string;
  settings?: Settings;
  clock?: () => Date;
  /** Without it: a few postal codes, those of the demo data among them. */
  addresses?: AddressBook;
  /** Told of errors that are answered `unavailable`. */
  onError?: (error: unknown) => void;
}

/** The account service: one handler, wherever it runs. */
export interface Service {
  /**
   * Answers every path under `/api/`. `jar` stands in for cookies where there are none (a browser); `client` tells
   * callers apart for the limits, for instance by network address.
   */
  fetch(request: Request, jar?: CookieJar, client?: string): Promise<Response>;
  /** Deletes what ended by itself: drafts, sessions, codes. To be called now and then. */
  sweep(): Promise<void>;
}

/** What the routes need, made from the options. */
export function createApp(options: ServiceOptions): App {
  const { store, mail, hasher, secret, settings = defaultSettings, clock = () => new Date() } = options;
  if (secret.length < 16) throw new Error('The secret is too short');
  let dummy: Promise<string> | undefined;
  return {
    store,
    mail,
    hasher,
    secret,
    settings,
    addresses: options.addresses ?? sampleAddressBook,
    now: () => clock().getTime(),
    dummyHash: () => (dummy ??= hasher.hash(randomToken())),
  };
}

/** Every route of the account service, and what it answers where there is none. */
export function createRoutes(app: App, onError?: (error: unknown) => void): Hono<Env> {
  const routes = new Hono<Env>().basePath('/api');
  routes.use('*', guard(app));
  routes.route('/', publicRoutes(app));
  routes.route('/session', sessionRoutes(app));
  routes.route('/registrations', registrationRoutes(app));
  routes.route('/linkings', linkingRoutes(app));
  routes.route('/services', serviceRoutes(app));
  routes.route('/account', accountRoutes(app));
  routes.route('/password-resets', passwordResetRoutes(app));
  routes.notFound(() => problemResponse(new Refusal('not-found')));
  routes.onError((error) => {
    if (error instanceof Refusal) return problemResponse(error);
    onError?.(error);
    return problemResponse(new Refusal('unavailable'));
  });
  return routes;
}

/** The reference account service of `src/contract`. */
export function createService(options: ServiceOptions): Service {
  const app = createApp(options);
  const routes = createRoutes(app, options.onError);
  return {
    async fetch(request, jar, client) {
      return routes.fetch(request, { ...(jar && { jar }), ...(client !== undefined && { client }) });
    },
    sweep: () =>
      app.store.transaction(async (tx) => {
        for (const name of expiringTables) await tx[name].deleteExpired(app.now());
      }),
  };
}
