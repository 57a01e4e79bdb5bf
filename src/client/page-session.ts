import type { Brand } from '../contract/brand.js';
import { getSession, signOut } from '../contract/endpoints/session.js';
import type { Session } from '../contract/session.js';
import { callsTo } from './call.js';

/** What any script of the page may know of the session. Frozen. */
export interface SessionSnapshot {
  readonly state: 'unknown' | 'signed-out' | 'signed-in';
  readonly displayName: string;
  readonly brands: readonly Brand[];
}

/** One session of a page, shared by every widget and every copy of the library (shape 1). */
export interface PageSession {
  /** Origin of the account service. */
  readonly service: string;
  readonly snapshot: SessionSnapshot;
  /** Calls the listener after each change; returns a function that stops it. Asks the service if it was not asked yet. */
  subscribe(listener: () => void): () => void;
  /** Asks the service; callers at the same time share one request. Rejects with ServiceError, the snapshot stays. */
  refresh(): Promise<SessionSnapshot>;
  /** Ends the session. Rejects with ServiceError when the service cannot be reached. */
  signOut(): Promise<void>;
}

const freeze = (session?: Session): SessionSnapshot =>
  Object.freeze({
    state: session?.state ?? 'unknown',
    displayName: session?.displayName ?? '',
    brands: Object.freeze([...(session?.brands ?? [])]),
  });

const same = (a: SessionSnapshot, b: SessionSnapshot): boolean => JSON.stringify(a) === JSON.stringify(b);

function createPageSession(service: string): PageSession {
  const call = callsTo(service);
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel('mylexus.session@1');
  let snapshot = freeze();
  let running: Promise<SessionSnapshot> | undefined;
  let stale = false;
  /** The visitor did something here that may have changed the session. */
  let userInitiated = false;

  function apply(next: SessionSnapshot): void {
    if (same(snapshot, next)) return;
    const changed = userInitiated || snapshot.state !== 'unknown';
    snapshot = next;
    listeners.forEach((listener) => listener());
    // The first answer on a page is no change; a real one is announced to other tabs.
    if (changed) channel.postMessage(service);
  }

  async function ask(): Promise<SessionSnapshot> {
    do {
      stale = false;
      const answer = await call(getSession);
      // Asked again meanwhile, for instance after a sign-in: this answer may be from before it.
      if (!stale) apply(freeze(answer));
    } while (stale);
    return snapshot;
  }

  function validate(): Promise<SessionSnapshot> {
    if (running) stale = true;
    running ??= ask().finally(() => {
      running = undefined;
      userInitiated = false;
    });
    return running;
  }

  function refresh(): Promise<SessionSnapshot> {
    userInitiated = true;
    return validate();
  }

  /** Revalidates in the background: a failure leaves things as they are. */
  const revalidate = (): void => {
    if (listeners.size > 0) validate().catch(() => undefined);
  };

  channel.addEventListener('message', ({ data }) => {
    if (data === service) revalidate();
  });
  // A page from the back/forward cache, or one left for another tab, may show a session that is over.
  addEventListener('pageshow', ({ persisted }) => persisted && revalidate());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && revalidate());

  return Object.freeze({
    service,
    get snapshot() {
      return snapshot;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (snapshot.state === 'unknown' && !running) revalidate();
      return () => void listeners.delete(listener);
    },
    refresh,
    async signOut() {
      await call(signOut);
      await refresh();
    },
  });
}

const key = Symbol.for('mylexus.session@1');
type Registry = Map<string, PageSession>;

/** The page's session with a service. Two copies of the library on one page find the same one. */
export function pageSession(service: string): PageSession {
  const page = globalThis as { [key]?: Registry };
  const sessions = (page[key] ??= new Map());
  let session = sessions.get(service);
  if (!session) sessions.set(service, (session = createPageSession(service)));
  return session;
}
