import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';
import { endpoints, idempotencyHeader, requestHeader, type Endpoint } from '../../src/contract/index.js';
import type { App } from '../shared/app.js';
import { languages } from '../shared/language.js';
import { accessOf } from '../shared/origins.js';
import { fieldsProblem, ProblemError } from '../shared/problem-error.js';
import type { Env } from './call.js';
import { headerCookies, MemoryJar } from './cookies.js';
import { problemResponse } from './problem.js';

type Guard = MiddlewareHandler<Env>;

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** Paths that pages of every origin may read, without the visitor's cookies. */
const openPaths = (Object.values(endpoints) as Endpoint[]).filter(({ anyOrigin }) => anyOrigin).map(({ path }) => path);

const forbidden = (app: App): Response => problemResponse(new ProblemError('forbidden'), app.now());

const securityHeaders: Guard = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  // Pages of other origins read the policy.
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: 'DENY',
  // Decided where TLS ends.
  strictTransportSecurity: false,
});

/** The reader's language from `Accept-Language`: the first known one by weight, else Japanese. */
const language: Guard = languageDetector({
  order: ['header'],
  caches: false,
  supportedLanguages: [...languages],
  fallbackLanguage: 'ja',
});

const answerHeaders: Guard = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('Content-Language', c.get('language'));
  headers.append('Vary', 'Accept-Language');
};

/** Who calls, and what a page of its origin may do. Calls over a jar come from the page itself. */
const checkOrigin =
  (app: App): Guard =>
  async (c, next) => {
    const { method, path } = c.req;
    const { jar } = c.env;
    const origin = jar ? null : (c.req.header('Origin') ?? null);
    const access = accessOf(origin, app.settings);
    const reads = safeMethods.includes(method);
    const listed = access === 'inline' || (access === 'frame' && reads && path === endpoints.getSession.path);
    c.set('origin', origin);
    c.set('listed', access === 'inline');
    // A page of an unlisted origin is answered as if no one were signed in, whatever cookies it sent.
    c.set('cookies', listed ? (jar ?? headerCookies(c)) : new MemoryJar());
    if (listed || (reads && openPaths.includes(path))) return next();
    const response = forbidden(app);
    response.headers.append('Vary', 'Origin');
    return response;
  };

const exposedHeaders = ['Retry-After'];

const answerPreflight: Guard = cors({
  origin: (_, c) => c.get('origin'),
  credentials: true,
  allowMethods: (_, c) => (c.get('listed') ? ['GET', 'POST', 'PATCH', 'DELETE'] : ['GET']),
  allowHeaders: ['Content-Type', requestHeader, idempotencyHeader],
  exposeHeaders: exposedHeaders,
  maxAge: 600,
});

/**
 * The headers of a call that `checkOrigin` let pass. Set after the answer was made: set before, as Hono's helper does, the
 * answer becomes a stream and takes several times longer.
 */
const corsHeaders: Guard = async (c, next) => {
  if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
  await next();
  const { headers } = c.res;
  const origin = c.get('origin');
  if (origin !== null) headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Allow-Credentials', 'true');
  headers.set('Access-Control-Expose-Headers', exposedHeaders.join());
  headers.append('Vary', 'Origin');
  return undefined;
};

/** A form of another site cannot send the header. */
const checkRequestHeader =
  (app: App): Guard =>
  async (c, next) =>
    safeMethods.includes(c.req.method) || c.req.header(requestHeader) ? next() : forbidden(app);

const limitBody =
  ({ settings, now }: App): Guard =>
  (c, next) => {
    const { raw, method } = c.req;
    // Hono's own asks for the body's stream, which takes longer to make than most calls.
    if (safeMethods.includes(method)) return next();
    const length = raw.headers.get('Content-Length');
    if (length !== null && !raw.headers.has('Transfer-Encoding') && Number(length) <= settings.bodyLimit) return next();
    return bodyLimit({ maxSize: settings.bodyLimit, onError: () => problemResponse(fieldsProblem([]), now()) })(
      c,
      next,
    );
  };

/** What runs before every route: the caller's origin, cookies and language, and the headers of every answer. */
export const guards = (app: App): Guard[] => [
  securityHeaders,
  language,
  answerHeaders,
  checkOrigin(app),
  corsHeaders,
  checkRequestHeader(app),
  limitBody(app),
];
