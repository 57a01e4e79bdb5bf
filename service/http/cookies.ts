import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';

/** `__Host-`: only this origin sets them, over a secure connection, for every path. */
export const sessionCookie = '__Host-mylexus-session';
export const registrationCookie = '__Host-mylexus-registration';
/** Tells a device on which the account was signed in before from a stranger's. It gives no access. */
export const deviceCookie = '__Host-mylexus-device';
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

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** One cookie of a `Cookie` header. */
export const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header === undefined ? undefined : parse(header, name)[name];

/** The cookies of the request, and those that the answer sets. */
export const headerCookies = (c: Context): CookieJar => ({
  get: (name) => getCookie(c, name),
  set: (name, value, maxAge) => setCookie(c, name, value, { ...attributes, ...(maxAge !== undefined && { maxAge }) }),
  delete: (name) => void deleteCookie(c, name, attributes),
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
