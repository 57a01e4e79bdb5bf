import type { Brand } from '../contract/brand.js';
import { getSession, signOut } from '../contract/endpoints/session.js';
import type { Session } from '../contract/session.js';
import { callsTo } from './call.js';

/** The public session: what any script of the page may know. Frozen. */
export interface SessionSnapshot {
  readonly state: 'unknown' | 'signed-out' | 'signed-in';
  readonly displayName: string;
  readonly brands: readonly Brand[];
}

/** The session of a page, shared by every widget and every copy of the library. */
export interface PageSession {
  /** Origin of the account service. */
  readonly service: string;
  readonly snapshot: SessionSnapshot;
  /** Calls the listener after each change; returns a function that ends that. Reads the session if it is unknown. */
  subscribe(listener: () => void): () => void;
  /** Reads the session from the service; simultaneous calls share one request. Rejects with ServiceError; then the snapshot stays. */
  refresh(): Promise<SessionSnapshot>;
  /** Signs out. Rejects with ServiceError when the service cannot be reached. */
  signOut(): Promise<void>;
}

/** Whether a value has the shape of a session. A page may have anything under the shared symbols. */
export function isPageSession(value: unknown): value is PageSession {
  const { subscribe, refresh, snapshot } = (value ?? {}) as Partial<PageSession>;
  return typeof subscribe === 'function' && typeof refresh === 'function' && typeof snapshot === 'object';
}

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
  let running: Promise<SessionSnapshot> | undefined;
  let stale = false;
  /** The visitor did something on this page that may have changed the session. */
  let userInitiated = false;

  function apply(next: SessionSnapshot): void {
    if (same(snapshot, next)) return;
    const changed = userInitiated || snapshot.state !== 'unknown';
    snapshot = next;
    listeners.forEach((listener) => listener());
    // Other tabs are notified of changes. The first answer on a page is none.
    if (changed) channel?.postMessage(service);
  }

  async function read(): Promise<SessionSnapshot> {
    do {
      stale = false;
      const answer = await call(getSession);
      // Another read was requested meanwhile, for instance after a sign-in: this answer may be older.
      if (!stale) apply(freeze(answer));
    } while (stale);
    return snapshot;
  }

  function validate(): Promise<SessionSnapshot> {
    if (running) stale = true;
    running ??= read().finally(() => {
      running = undefined;
      userInitiated = false;
    });
    return running;
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
type Registry = Map<string, unknown>;
/** The sessions of this copy, where it cannot share them. */
const own: Registry = new Map();

/**
 * The page's session at an account service; the same object for every copy of the library on the page.
 *
 * @param service - origin of the account service
 */
export function pageSession(service: string): PageSession {
  const page = globalThis as { [key]?: unknown };
  page[key] ??= new Map();
  // Anything else under the key, or in the map, is not of this library.
  const sessions = page[key] instanceof Map ? (page[key] as Registry) : own;
  let session: unknown = sessions.get(service);
  if (!isPageSession(session)) sessions.set(service, (session = createPageSession(service)));
  return session as PageSession;
}
