import { getSession, signOut } from '../contract/endpoints/session.js';
import type { Problem } from '../contract/problem.js';
import { problemOf, ServiceError } from '../contract/service-error.js';
import type { Session } from '../contract/session.js';
import { callsTo } from './call.js';
import { policyOf } from './policy.js';
import { chooseService } from './service.js';
import { isPageSession, type PageSession, type SessionSnapshot, type SiteTag } from './public-session.js';
import type { BackendSession } from './site/backend-session.js';
import type { SiteSession } from './site/site-session.js';

export type { PageSession, SessionSnapshot };

const freeze = (session?: Session): SessionSnapshot =>
  Object.freeze({
    state: session?.state ?? 'unknown',
    displayName: session?.displayName ?? '',
    brands: Object.freeze([...(session?.brands ?? [])]),
  });

const same = (a: SessionSnapshot, b: SessionSnapshot): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The channel to other tabs; undefined where the browser has none or forbids it. Other tabs then read when they are shown. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('mylexus.session@1');
  } catch {
    return undefined;
  }
}

function createPageSession(service: string): PageSession {
  const call = callsTo(service);
  const listeners = new Set<() => void>();
  const channel = openChannel();
  let snapshot = freeze();
  let problem: Problem | undefined;
  let running: Promise<SessionSnapshot> | undefined;
  let stale = false;
  /** The visitor did something on this page that may have changed the session. */
  let userInitiated = false;
  let client: SiteTag | undefined;
  let site: SiteSession | BackendSession | undefined;

  const notify = (): void => listeners.forEach((listener) => listener());

  function apply(next: SessionSnapshot): void {
    problem = undefined;
    if (same(snapshot, next)) return;
    const changed = userInitiated || snapshot.state !== 'unknown';
    snapshot = next;
    notify();
    // Other tabs are notified of changes. The first answer on a page is none.
    if (changed) channel?.postMessage(service);
  }

  /** Loads the code of a site's session. The page's own calls are not needed then. */
  async function loadSite(): Promise<SiteSession | BackendSession> {
    const { openSite } = await (client!.sessionEndpoint
      ? import('./site/backend-session.js')
      : import('./site/site-session.js'));
    return (site ??= openSite(client!, { service, policy: policyOf(service), changed: revalidate }));
  }

  async function read(): Promise<SessionSnapshot> {
    do {
      stale = false;
      const answer = await (client ? loadSite().then((loaded) => loaded.read()) : call(getSession)).catch(
        (error: unknown) => {
          if (!stale) throw error;
        },
      );
      // Another read was requested meanwhile, for instance after a sign-in: this answer, or its failure, may be older.
      if (!stale) apply(freeze(answer!));
    } while (stale);
    return snapshot;
  }

  function validate(): Promise<SessionSnapshot> {
    if (running) stale = true;
    if (problem) {
      problem = undefined;
      notify();
    }
    running ??= read()
      .catch((error: unknown) => {
        fail(problemOf(error));
        throw error;
      })
      .finally(() => {
        running = undefined;
        userInitiated = false;
      });
    return running;
  }

  /** A session that is known stays after a failure: it may well be still right. */
  function fail(reason: Problem): void {
    if (snapshot.state !== 'unknown') return;
    problem = reason;
    notify();
  }

  function refresh(): Promise<SessionSnapshot> {
    userInitiated = true;
    return validate();
  }

  /** Reads in the background: after a failure the snapshot stays. */
  const revalidate = (): void => {
    if (listeners.size > 0) validate().catch(() => undefined);
  };

  channel?.addEventListener('message', ({ data }) => {
    if (data === service) revalidate();
  });
  // The session may have ended while the page was in the back/forward cache or in the background.
  addEventListener('pageshow', ({ persisted }) => persisted && revalidate());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && revalidate());

  return Object.freeze({
    service,
    get snapshot() {
      return snapshot;
    },
    get problem() {
      return problem;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      // Not at once: a framework may choose another service after it has added the tags.
      queueMicrotask(() => snapshot.state === 'unknown' && !running && revalidate());
      return () => void listeners.delete(listener);
    },
    refresh,
    async signOut() {
      await (client ? (await loadSite()).signOut() : call(signOut));
      await refresh();
    },
    useClient(tag: SiteTag) {
      if (client) return;
      client = tag;
      // Widgets also show the site's notice, which no snapshot holds.
      validate().then(notify, notify);
    },
    notice: (language: string) => site?.notice(language) ?? '',
  });
}

const key = Symbol.for('mylexus.session@1');
type Registry = Map<string, unknown>;
/** The sessions of this copy, where it cannot share them. */
const own: Registry = new Map();

const refuse = (): Promise<never> => Promise.reject(new ServiceError({ code: 'unavailable' }));

/** The session of a widget without an account service: it asks nobody. */
const noSession: PageSession = Object.freeze({
  service: '',
  snapshot: freeze(),
  problem: undefined,
  subscribe: () => () => undefined,
  refresh: refuse,
  signOut: refuse,
  useClient: () => undefined,
  notice: () => '',
});

/**
 * The page's session at an account service; the same object for every copy of the library on the page.
 *
 * @param service - origin of the account service; default: the one that `configure()` has named
 */
export function pageSession(service = chooseService('')): PageSession {
  if (!service) return noSession;
  const page = globalThis as { [key]?: unknown };
  page[key] ??= new Map();
  // Anything else under the key, or in the map, is not of this library; nor are methods that the map has of its own.
  const sessions = page[key] instanceof Map ? (page[key] as Registry) : own;
  let session: unknown = Map.prototype.get.call(sessions, service);
  if (!isPageSession(session)) Map.prototype.set.call(sessions, service, (session = createPageSession(service)));
  return session as PageSession;
}
