import { http, HttpResponse, type HttpHandler } from 'msw';
import { endpoints, type Endpoint } from '../src/contract/index.js';
import { emailKey } from '../src/input/index.js';
import { createService, type Service } from './app.js';
import { seedDemoData } from './demo-data.js';
import { insertInteraction } from './demo-interaction.js';
import { webCryptoHasher } from './hashing/web-crypto.js';
import { MemoryJar, sessionCookie } from './http/cookies.js';
import { problemResponse } from './http/problem.js';
import { MailRefused, type Mail } from './mail/mail.js';
import { createOutbox, type Outbox } from './mail/outbox.js';
import { uncheckedPasskeys } from './passkeys/unchecked.js';
import { defaultSettings, mergeSettings, type Settings } from './settings.js';
import { randomToken, sha256 } from './shared/crypto.js';
import { ProblemError } from './shared/problem-error.js';
import { createMemoryStore } from './store/memory.js';
import type { Store } from './store/store.js';

/** How the mocked service answers before its own rules apply. */
export type Behaviour =
  | 'normal'
  /** Two seconds late. */
  | 'slow'
  /** No answer at all: a network error. */
  | 'down'
  /** The HTML page of a proxy, 502. */
  | 'html'
  /** Every state-changing call is answered 429. */
  | 'rate-limited'
  /** Calls that the contract lets answer `session-expired` do so; the session is signed out. */
  | 'session-expired';

/** How the mocked mail server answers. */
export type MailServer =
  | 'takes'
  /** Mails wait. */
  | 'away'
  /** The address is refused, for good. */
  | 'refuses';

export interface MockServiceOptions {
  /** Groups of settings to replace. */
  settings?: Partial<Settings>;
  /** Seeds the demo data. Default: true. */
  demoData?: boolean;
  /** Delay of every answer in milliseconds. Default: 0. */
  latency?: number;
}

/** The account service inside a page or a test, for Storybook, component tests and an integrator's tests. */
export interface MockService {
  /** For `setupWorker`, `setupServer` or `parameters.msw`. They answer `/api/` on any host, as of the same origin. */
  readonly handlers: HttpHandler[];
  readonly outbox: Outbox;
  /** Used in place of the browser's cookies. */
  readonly jar: MemoryJar;
  readonly clock: { now(): Date; advance(milliseconds: number): void };
  mailServer: MailServer;
  behaviour: Behaviour;
  /** Limits `behaviour` to paths that match; null: all paths. */
  behaviourPath: RegExp | null;
  /** Changes apply from the next call on, for instance another `termsVersion`. */
  readonly settings: Settings;
  readonly service: Service;
  readonly store: Store;
  /** Resolves when the demo data is there; calls wait for it. */
  readonly ready: Promise<void>;
  /** Signs an account in without its password. Throws for an unknown email. */
  signIn(email: string): Promise<void>;
  signOut(): void;
  /** Begins an authorization of a dealer's site. Resolves to the id that `mylexus-consent` takes. */
  beginInteraction(): Promise<string>;
  /** The next call to a path that matches is carried out, but its answer and its cookies are lost. */
  loseNextResponse(path: RegExp): void;
  /** The code in the newest mail (to an address, if given). Throws when there is none. */
  newestCode(to?: string): string;
  /** Back to the initial state, settings included. */
  reset(): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, DELETE: http.delete };

/** A handler for every endpoint of the contract, and one for other paths, which the service answers 404. */
function handlersOf(answer: (request: Request, endpoint?: Endpoint) => Promise<Response>): HttpHandler[] {
  const listed = (Object.values(endpoints) as Endpoint[]).map((endpoint) =>
    methods[endpoint.method](`*${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`, ({ request }) =>
      answer(request, endpoint),
    ),
  );
  return [...listed, http.all('*/api/*', ({ request }) => answer(request))];
}

/** The answer in place of the service's, if the behaviour has one. */
async function misbehave(
  behaviour: Behaviour,
  request: Request,
  endpoint: Endpoint | undefined,
): Promise<Response | undefined> {
  if (behaviour === 'down') return HttpResponse.error();
  if (behaviour === 'html') return HttpResponse.html('<!doctype html><title>502 Bad Gateway</title>', { status: 502 });
  if (behaviour === 'slow') await wait(2000);
  if (behaviour === 'rate-limited' && request.method !== 'GET') {
    return problemResponse(new ProblemError('rate-limited', { retryAfter: 30 }), Date.now());
  }
  if (behaviour !== 'session-expired') return undefined;
  if (endpoint === endpoints.getSession) return HttpResponse.json({ state: 'signed-out' });
  const expires = endpoint?.problems.includes('session-expired');
  return expires ? problemResponse(new ProblemError('session-expired'), Date.now()) : undefined;
}

interface Instance {
  store: Store;
  service: Service;
  ready: Promise<void>;
}

const away = new Error('The mail server is away');

/** The outbox behind a mail server. */
const mailOf = (outbox: Outbox, server: () => MailServer): Mail => ({
  async send(message) {
    if (server() === 'away') throw away;
    if (server() === 'refuses') throw new MailRefused();
    await outbox.send(message);
  },
});

/** A service over memory with a fast hasher. */
function startInstance(mail: Mail, settings: Settings, clock: () => Date, demoData: boolean): Instance {
  const store = createMemoryStore();
  const hasher = webCryptoHasher(10);
  const onError = (error: unknown): void => {
    // What was asked for is no error.
    if (error !== away && !(error instanceof MailRefused)) console.error(error);
  };
  const parts = { hasher, passkeys: uncheckedPasskeys, secret: randomToken() };
  const service = createService({ store, mail, ...parts, settings, clock, onError });
  const ready = demoData ? seedDemoData(store, hasher, clock) : Promise.resolve();
  return { store, service, ready };
}

/** Inserts a session of the account and returns its token. Throws for an unknown email. */
async function insertSession(store: Store, email: string, now: number, expiresAt: number): Promise<string> {
  const token = randomToken();
  const id = await sha256(token);
  await store.transaction(async (tx) => {
    const [account] = await tx.accounts.find({ emailKey: emailKey(email) });
    if (!account) throw new Error(`No account ${email}`);
    await tx.sessions.insert({
      id,
      accountId: account.id,
      remembered: false,
      method: 'password',
      createdAt: now,
      expiresAt,
    });
  });
  return token;
}

function newestCode({ messages }: Outbox, to?: string): string {
  const mail = messages.find((message) => to === undefined || message.to === to);
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error('No mail with a code');
  return code;
}

/** A page that is tested is one client, and may call as often as its tests need. */
const unlimited = { count: Infinity, windowSeconds: 0 };
const withoutClientLimits = {
  login: unlimited,
  identity: unlimited,
  mail: unlimited,
  passwordReset: unlimited,
  registration: unlimited,
};

/** A seeded, fast-hashing copy of the service over memory. The page needs Web Crypto (https or localhost). */
export function createMockService({ latency, demoData = true, ...options }: MockServiceOptions = {}): MockService {
  const outbox = createOutbox();
  const jar = new MemoryJar();
  const initial = (): Settings => {
    const id = (globalThis as { location?: Location }).location?.origin ?? 'http://localhost';
    const { limits } = defaultSettings;
    const own = { origins: { id, inline: [], frame: [] }, limits: { ...limits, ...withoutClientLimits } };
    return mergeSettings(structuredClone({ ...own, ...options.settings }));
  };
  const settings = initial();
  let offset = 0;
  let lost: RegExp | null = null;
  const clock = () => new Date(Date.now() + offset);
  const mail = mailOf(outbox, () => mock.mailServer);
  let instance = startInstance(mail, settings, clock, demoData);

  async function answer(request: Request, endpoint?: Endpoint): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (latency) await wait(latency);
    const affected = !mock.behaviourPath || mock.behaviourPath.test(pathname);
    const instead = affected ? await misbehave(mock.behaviour, request, endpoint) : undefined;
    if (instead) return instead;
    await instance.ready;
    await instance.service.sendMails();
    if (!lost?.test(pathname)) return instance.service.fetch(request, { client: 'page', jar });
    lost = null;
    await instance.service.fetch(request, { client: 'page', jar: jar.copy() });
    return HttpResponse.error();
  }

  const mock: MockService = {
    handlers: handlersOf(answer),
    outbox,
    jar,
    clock: { now: clock, advance: (milliseconds) => void (offset += milliseconds) },
    mailServer: 'takes',
    behaviour: 'normal',
    behaviourPath: null,
    settings,
    get service() {
      return instance.service;
    },
    get store() {
      return instance.store;
    },
    get ready() {
      return instance.ready;
    },
    async signIn(email) {
      await instance.ready;
      const now = clock().getTime();
      const expiresAt = now + settings.session.idleMinutes * 60_000;
      jar.set(sessionCookie, await insertSession(instance.store, email, now, expiresAt));
    },
    signOut: () => jar.delete(sessionCookie),
    async beginInteraction() {
      await instance.ready;
      return insertInteraction(instance.store, clock().getTime());
    },
    loseNextResponse: (path) => void (lost = path),
    newestCode: (to) => newestCode(outbox, to),
    async reset() {
      await instance.ready;
      Object.assign(settings, initial());
      offset = 0;
      lost = null;
      mock.behaviour = 'normal';
      mock.behaviourPath = null;
      outbox.clear();
      jar.clear();
      mock.mailServer = 'takes';
      instance = startInstance(mail, settings, clock, demoData);
      await instance.ready;
    },
  };
  return mock;
}
