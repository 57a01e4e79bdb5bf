import type { Context } from 'hono';
import type { Caller } from '../shared/caller.js';
import type { Language } from '../shared/language.js';
import { cookieNames, deviceCookie, type CookieJar } from './cookies.js';

/** What the runtime knows beside the request. */
export interface Connection {
  /** Who calls, for the limits: `clientAddress` tells it. */
  readonly client: string;
  /** In place of cookies where there are none: a browser. */
  readonly jar?: CookieJar;
}

/** What the runtime gives beside the request, and what the guard finds out about it. */
export interface Env {
  Bindings: Connection;
  Variables: {
    cookies: CookieJar;
    language: Language;
    /** The page's origin; null without one. */
    origin: string | null;
    /** Whether pages of the origin may call with the visitor's cookies. */
    listed: boolean;
  };
}
export type Call = Context<Env>;

/** Who calls, for the operations. */
export function callerOf(c: Call): Caller {
  const cookies = c.get('cookies');
  return {
    language: c.get('language'),
    client: c.env.client,
    origin: c.get('origin'),
    sessionToken: cookies.get(cookieNames.session),
    registrationToken: cookies.get(cookieNames.registration),
    deviceToken: cookies.get(deviceCookie),
  };
}
