import type { Brand } from '../contract/brand.js';
import type { Session } from '../contract/session.js';
import { empty, json } from './answers.js';
import { backchannelLogout } from './backchannel-logout.js';
import { callback } from './callback.js';
import { findSession, type Context } from './context.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { readOptions, type RelyingPartyOptions } from './options.js';
import { basePath } from './paths.js';
import { createProviderAccess } from './provider.js';

/** A visitor who is signed in. */
export interface Visitor {
  /** The visitor's identifier at this site. It never changes. */
  readonly subject: string;
  /** For instance 「佐藤 花子」. */
  readonly displayName: string;
  /** Brands with an active link, as they were at the sign-in. */
  readonly brands: readonly Brand[];
  /** When the session ends at the latest, in milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface RelyingParty {
  /** Answers requests for `/mylexus/…`; undefined for every other request. */
  handle(request: Request): Promise<Response | undefined>;
  /** Who is signed in, by the cookie of the request; undefined if the visitor is signed out. */
  sessionOf(request: Request): Promise<Visitor | undefined>;
}

type Route = (context: Context, request: Request) => Promise<Response>;

/** `GET /mylexus/session`: what any script of the site may know. */
async function session(context: Context, request: Request): Promise<Response> {
  const found = await findSession(context, request);
  const body: Session = found
    ? { state: 'signed-in', displayName: found.displayName, brands: [...found.brands] }
    : { state: 'signed-out', displayName: '', brands: [] };
  return json(body);
}

const routes = new Map<string, { readonly method: 'GET' | 'POST'; readonly route: Route }>([
  ['/login', { method: 'GET', route: login }],
  ['/callback', { method: 'GET', route: callback }],
  ['/session', { method: 'GET', route: session }],
  ['/logout', { method: 'POST', route: logout }],
  ['/backchannel-logout', { method: 'POST', route: backchannelLogout }],
]);

/**
 * Signs the visitors of a site in at the account service, and keeps their sessions. Works on every server with `Request` and
 * `Response`: Node 20, Bun, Deno, workers.
 *
 * @throws TypeError if an option cannot work
 */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  const settings = readOptions(options);
  const context: Context = { settings, provider: createProviderAccess(settings) };
  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      const found = pathname.startsWith(`${basePath}/`) ? routes.get(pathname.slice(basePath.length)) : undefined;
      if (!found) return undefined;
      return request.method === found.method ? found.route(context, request) : empty(405, { Allow: found.method });
    },
    async sessionOf(request) {
      const found = await findSession(context, request);
      if (!found) return undefined;
      const { subject, displayName, brands, expiresAt } = found;
      return { subject, displayName, brands, expiresAt };
    },
  };
}
