import type { MiddlewareHandler } from 'hono';
import { idempotencyHeader, requestHeader } from '../../src/contract/index.js';
import type { App, Env } from '../shared/app.js';
import { contentFor, readLanguage } from '../content/content.js';
import { headerCookies, jarCookies, MemoryJar, type Cookies } from './cookies.js';
import { problemResponse, Refusal } from '../shared/problem-error.js';
import { isListed } from '../features/public/rules.js';

const preflightSeconds = '600';
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** What a page of any origin may ask: how to present itself, and that nobody is signed in there. */
const openPaths = ['/api/policy', '/api/session'];

const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

function cookiesOf(request: Request, jar: Env['Bindings']['jar'], listed: boolean): Cookies {
  // A page nobody listed is answered as if nobody were signed in, whatever the browser sent along.
  if (!listed) return jarCookies(new MemoryJar());
  return jar ? jarCookies(jar) : headerCookies(request);
}

/**
 * Before every route: who may call (Origin), what proves that a form did not (the request header), and the headers of
 * every answer. Calls over a jar come from the page itself.
 */
export function guard(app: App): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { method, path } = c.req;
    const origin = c.env.jar ? null : (c.req.header('Origin') ?? null);
    const listed = isListed(origin, app.settings);
    const open = openPaths.includes(path) && safeMethods.includes(method);
    const language = readLanguage(c.req.header('Accept-Language') ?? null);
    const cookies = cookiesOf(c.req.raw, c.env.jar, listed);
    c.set('origin', origin);
    c.set('language', language);
    c.set('content', contentFor(language));
    c.set('cookies', cookies);

    if (!listed && !open) c.res = problemResponse(new Refusal('forbidden'));
    else if (method === 'OPTIONS') {
      c.res = new Response(null, { status: 204 });
      c.res.headers.set('Access-Control-Allow-Methods', listed ? 'GET, POST, PATCH, DELETE' : 'GET');
      c.res.headers.set('Access-Control-Allow-Headers', `Content-Type, ${requestHeader}, ${idempotencyHeader}`);
      c.res.headers.set('Access-Control-Max-Age', preflightSeconds);
    } else if (!safeMethods.includes(method) && !c.req.header(requestHeader)) {
      c.res = problemResponse(new Refusal('forbidden'));
    } else await next();

    const { headers } = c.res;
    for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    headers.set('Content-Language', language);
    headers.append('Vary', 'Origin, Accept-Language');
    if (origin !== null && (listed || open)) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Credentials', 'true');
      headers.set('Access-Control-Expose-Headers', 'Retry-After');
    }
    for (const line of cookies.lines) headers.append('Set-Cookie', line);
  };
}
