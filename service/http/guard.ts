import type { MiddlewareHandler } from 'hono';
import { endpoints, idempotencyHeader, requestHeader, type Endpoint } from '../../src/contract/index.js';
import type { App } from '../shared/app.js';
import { isListed } from '../shared/origins.js';
import { ProblemError } from '../shared/problem-error.js';
import type { Call, Env } from './call.js';
import { headerCookies, jarCookies, MemoryJar, type Cookies } from './cookies.js';
import { parseLanguage } from './language.js';
import { problemResponse } from './problem.js';

const preflightSeconds = '600';
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** Paths that pages of every origin may read, without the visitor's cookies. */
const openPaths = (Object.values(endpoints) as Endpoint[]).filter(({ anyOrigin }) => anyOrigin).map(({ path }) => path);

const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

function cookiesOf(request: Request, jar: Env['Bindings']['jar'], listed: boolean): Cookies {
  // A page of an unlisted origin is answered as if no one were signed in, whatever cookies it sent.
  if (!listed) return jarCookies(new MemoryJar());
  return jar ? jarCookies(jar) : headerCookies(request);
}

function preflightAnswer(listed: boolean): Response {
  const headers = {
    'Access-Control-Allow-Methods': listed ? 'GET, POST, PATCH, DELETE' : 'GET',
    'Access-Control-Allow-Headers': `Content-Type, ${requestHeader}, ${idempotencyHeader}`,
    'Access-Control-Max-Age': preflightSeconds,
  };
  return new Response(null, { status: 204, headers });
}

/** The answer where the request does not reach its route: forbidden, or a preflight. */
function intercept(c: Call, listed: boolean, open: boolean): Response | undefined {
  const { method } = c.req;
  if (!listed && !open) return problemResponse(new ProblemError('forbidden'));
  if (method === 'OPTIONS') return preflightAnswer(listed);
  const changes = !safeMethods.includes(method);
  return changes && !c.req.header(requestHeader) ? problemResponse(new ProblemError('forbidden')) : undefined;
}

function addHeaders(c: Call, allowedOrigin: string | null): void {
  const { headers } = c.res;
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('Content-Language', c.get('language'));
  headers.append('Vary', 'Origin, Accept-Language');
  if (allowedOrigin !== null) {
    headers.set('Access-Control-Allow-Origin', allowedOrigin);
    headers.set('Access-Control-Allow-Credentials', 'true');
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
  }
  for (const line of c.get('cookies').lines) headers.append('Set-Cookie', line);
}

/**
 * Before every route: the caller's origin, the header that a cross-site form cannot send, and the headers of every answer.
 * Calls over a jar come from the page itself.
 */
export function guard(app: App): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { method, path } = c.req;
    const origin = c.env.jar ? null : (c.req.header('Origin') ?? null);
    const listed = isListed(origin, app.settings);
    const open = openPaths.includes(path) && safeMethods.includes(method);
    c.set('origin', origin);
    c.set('language', parseLanguage(c.req.header('Accept-Language') ?? null));
    c.set('cookies', cookiesOf(c.req.raw, c.env.jar, listed));
    const instead = intercept(c, listed, open);
    if (instead) c.res = instead;
    else await next();
    addHeaders(c, listed || open ? origin : null);
  };
}
