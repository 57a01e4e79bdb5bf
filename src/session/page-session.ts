import type { Brand } from '../contract/brand.js';
import { SessionSchema, type Session } from '../contract/session.js';
import { callService } from './client.js';

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
  /** Calls the listener after each change; returns the way to stop. Asks the service when nobody has yet. */
  subscribe(listener: () => void): () => void;
  /** Asks the service; callers at the same time share one request. Rejects with ServiceError, the snapshot stays. */
  refresh(): Promise<SessionSnapshot>;
  /** Ends the session. Rejects with ServiceError when the service could not be told. */
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
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel('mylexus.session@1');
  let snapshot = freeze();
  let running: Promise<SessionSnapshot> | undefined;
  let stale = false;
  /** Somebody did something and wants to know what it changed. */
  let acted = false;

  function take(next: SessionSnapshot): void {
    if (same(snapshot, next)) return;
    const changed = acted || snapshot.state !== 'unknown';
    snapshot = next;
    listeners.forEach((listener) => listener());
    // The first answer on a page is no change; a real one is passed on to other tabs.
    if (changed) channel.postMessage(service);
  }

  async function ask(): Promise<SessionSnapshot> {
    do {
      stale = false;
      const answer = await callService(service, { path: '/api/session', schema: SessionSchema });
      // Somebody asked again meanwhile (a sign-in): the answer may be from before it.
      if (!stale) take(freeze(answer));
    } while (stale);
    return snapshot;
  }

  function validate(): Promise<SessionSnapshot> {
    if (running) stale = true;
    running ??= ask().finally(() => {
      running = undefined;
      acted = false;
    });
    return running;
  }

  function refresh(): Promise<SessionSnapshot> {
    acted = true;
    return validate();
  }

  /** Revalidates without anybody waiting: a failure leaves things as they are. */
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
      await callService(service, { path: '/api/session', method: 'DELETE' });
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
