import { http, HttpResponse, type HttpHandler } from 'msw';
import { emailKey } from '../src/input/index.js';
import { createService, type Service } from './app.js';
import { MemoryJar, sessionCookie } from './http/cookies.js';
import { randomToken, sha256 } from './shared/crypto.js';
import { seedDemoData } from './demo-data.js';
import { createOutbox, type Outbox } from './mail/outbox.js';
import { problemResponse, Refusal } from './shared/problem-error.js';
import { mergeSettings, type Settings } from './settings.js';
import { createMemoryStore } from './store/memory.js';
import type { Store } from './store/store.js';
import { webCryptoHasher } from './hashing/web-crypto.js';

/** How the mocked service answers before its own rules are asked. */
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
  /** Calls that need a session or a registration are answered 401. */
  | 'session-expired';

export interface MockServiceOptions {
  /** Groups of settings to replace. */
  settings?: Partial<Settings>;
  /** Seeds the demo data. Default: true. */
  demoData?: boolean;
  /** Delay of every answer in milliseconds. Default: 0. */
  latency?: number;
}

/** The account service inside a page or a test: what Storybook, component tests and an integrator's tests talk to. */
export interface MockService {
  /** For `setupWorker`, `setupServer` or `parameters.msw`. Answers `/api/` on any host, as of the same origin. */
  readonly handlers: HttpHandler[];
  readonly outbox: Outbox;
  /** Stands for the browser's cookies. */
  readonly jar: MemoryJar;
  readonly clock: { now(): Date; advance(milliseconds: number): void };
  behaviour: Behaviour;
  /** Limits `behaviour` to paths that match; null: all paths. */
  behaviourPath: RegExp | null;
  /** Changes are seen by the next call, for instance another `termsVersion`. */
  readonly settings: Settings;
  readonly service: Service;
  readonly store: Store;
  /** Resolves when the demo data is there; calls wait for it by themselves. */
  readonly ready: Promise<void>;
  /** Signs an account in without its password. Throws for an unknown email. */
  signIn(email: string): Promise<void>;
  signOut(): void;
  /** The next call to a path that matches is carried out, but its answer and its cookies are lost. */
  loseNextResponse(path: RegExp): void;
  /** The code in the newest mail (to an address, if given). Throws when there is none. */
  newestCode(to?: string): string;
  /** Everything as at the beginning, settings included. */
  reset(): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Answered as ever while the session is gone. */
const publicPath = /\/api\/(policy|documents|credential-types|postal-codes|password-resets)\b/;

/** A seeded, fast-hashing copy of the service over memory. The page needs Web Crypto (https or localhost). */
export function createMockService(options: MockServiceOptions = {}): MockService {
  const outbox = createOutbox();
  const jar = new MemoryJar();
  const hasher = webCryptoHasher(10);
  const initial = (): Settings => {
    const id = (globalThis as { location?: Location }).location?.origin ?? 'http://localhost';
    return mergeSettings(structuredClone({ origins: { id, inline: [] }, ...options.settings }));
  };
  const settings = initial();
  let offset = 0;
  let lost: RegExp | null = null;
  const clock = () => new Date(Date.now() + offset);

  function build(): { store: Store; service: Service; ready: Promise<void> } {
    const store = createMemoryStore();
    const onError = (error: unknown): void => console.error(error);
    const service = createService({ store, mail: outbox, hasher, secret: randomToken(), settings, clock, onError });
    const ready = options.demoData === false ? Promise.resolve() : seedDemoData(store, hasher, clock);
    return { store, service, ready };
  }
  let home = build();

  /** The answer that comes instead of the service's, if any. */
  async function misbehave(request: Request): Promise<Response | undefined> {
    const { pathname } = new URL(request.url);
    const { behaviour, behaviourPath } = mock;
    if (behaviour === 'normal' || (behaviourPath && !behaviourPath.test(pathname))) return undefined;
    if (behaviour === 'down') return HttpResponse.error();
    if (behaviour === 'html')
      return HttpResponse.html('<!doctype html><title>502 Bad Gateway</title>', { status: 502 });
    if (behaviour === 'slow') await wait(2000);
    if (behaviour === 'rate-limited' && request.method !== 'GET') {
      return problemResponse(new Refusal('rate-limited', { retryAfter: 30 }));
    }
    if (behaviour !== 'session-expired' || publicPath.test(pathname)) return undefined;
    if (!pathname.endsWith('/api/session')) return problemResponse(new Refusal('session-expired'));
    return request.method === 'GET' ? HttpResponse.json({ state: 'signed-out' }) : undefined;
  }

  async function answer(request: Request): Promise<Response> {
    if (options.latency) await wait(options.latency);
    const instead = await misbehave(request);
    if (instead) return instead;
    await home.ready;
    if (!lost?.test(new URL(request.url).pathname)) return home.service.fetch(request, jar);
    lost = null;
    await home.service.fetch(request, jar.copy());
    return HttpResponse.error();
  }

  const mock: MockService = {
    handlers: [http.all('*/api/*', ({ request }) => answer(request))],
    outbox,
    jar,
    clock: {
      now: clock,
      advance(milliseconds) {
        offset += milliseconds;
      },
    },
    behaviour: 'normal',
    behaviourPath: null,
    settings,
    get service() {
      return home.service;
    },
    get store() {
      return home.store;
    },
    get ready() {
      return home.ready;
    },
    async signIn(email) {
      await home.ready;
      const token = randomToken();
      const id = await sha256(token);
      const now = clock().getTime();
      const expiresAt = now + settings.session.idleMinutes * 60_000;
      await home.store.transaction(async (tx) => {
        const [account] = await tx.accounts.find({ emailKey: emailKey(email) });
        if (!account) throw new Error(`No account ${email}`);
        await tx.sessions.insert({ id, accountId: account.id, remembered: false, createdAt: now, expiresAt });
      });
      jar.set(sessionCookie, token);
    },
    signOut() {
      jar.delete(sessionCookie);
    },
    loseNextResponse(path) {
      lost = path;
    },
    newestCode(to) {
      const mail = outbox.messages.find((message) => to === undefined || message.to === to);
      const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
      if (!code) throw new Error('No mail with a code');
      return code;
    },
    async reset() {
      await home.ready;
      Object.assign(settings, initial());
      offset = 0;
      lost = null;
      mock.behaviour = 'normal';
      mock.behaviourPath = null;
      outbox.clear();
      jar.clear();
      home = build();
      await home.ready;
    },
  };
  return mock;
}
