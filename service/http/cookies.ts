/** `__Host-`: only this origin sets them, over a secure connection, for every path. */
export const sessionCookie = '__Host-mylexus-session';
export const registrationCookie = '__Host-mylexus-registration';
/** By the names of the contract. */
export const cookieNames = { session: sessionCookie, registration: registrationCookie } as const;

/**
 * Used in place of the browser's cookies where there are none: in a browser a mocked response cannot set a cookie, and a
 * Request cannot send one.
 */
export interface CookieJar {
  get(name: string): string | undefined;
  /** `maxAge` in seconds; without it the cookie ends with the browser. */
  set(name: string, value: string, maxAge?: number): void;
  delete(name: string): void;
}

/** The cookies of one call: those of the request, and those that the answer sets. */
export interface Cookies extends CookieJar {
  /** Values of `Set-Cookie`. */
  readonly lines: readonly string[];
}

function fromHeader(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0) cookies.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return cookies;
}

/** One cookie of a `Cookie` header. */
export const cookieOf = (header: string | undefined, name: string): string | undefined =>
  fromHeader(header ?? null).get(name);

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Over HTTP. */
export function headerCookies(request: Request): Cookies {
  const cookies = fromHeader(request.headers.get('Cookie'));
  const lines = new Map<string, string>();
  return {
    get: (name) => cookies.get(name),
    set(name, value, maxAge) {
      cookies.set(name, value);
      const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
      lines.set(name, `${name}=${value}; ${attributes}${age}`);
    },
    delete(name) {
      cookies.delete(name);
      lines.set(name, `${name}=; ${attributes}; Max-Age=0`);
    },
    get lines() {
      return [...lines.values()];
    },
  };
}

/** Over a jar: the answer sets none. */
export const jarCookies = (jar: CookieJar): Cookies => ({
  get: (name) => jar.get(name),
  set: (name, value, maxAge) => jar.set(name, value, maxAge),
  delete: (name) => jar.delete(name),
  lines: [],
});

/** A jar in memory; `copy` gives one whose changes stay apart. */
export class MemoryJar implements CookieJar {
  #cookies: Map<string, string>;
  constructor(cookies: Iterable<readonly [string, string]> = []) {
    this.#cookies = new Map(cookies);
  }
  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }
  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }
  delete(name: string): void {
    this.#cookies.delete(name);
  }
  clear(): void {
    this.#cookies.clear();
  }
  copy(): MemoryJar {
    return new MemoryJar(this.#cookies);
  }
}
