import { Hono } from 'hono';
import * as v from 'valibot';
import { idempotencyHeader, problemsOf, type Endpoint, type FieldError } from '../../src/contract/index.js';
import type { App } from '../shared/app.js';
import { fieldProblem, fieldsProblem, ProblemError } from '../shared/problem-error.js';
import type { Token } from '../shared/reply.js';
import { unstorableTexts } from '../shared/text.js';
import { callerOf, type Call, type Env } from './call.js';
import { cookieNames, deviceCookie, type CookieJar } from './cookies.js';
import { guards } from './guard.js';
import { problemParts, problemResponse } from './problem.js';
import type { HttpReply, Route } from './route.js';

type AnyRoute = Route<Endpoint>;
type AnyInput = Parameters<AnyRoute['handle']>[0];
type OnError = (error: unknown) => void;

function cookieOf({ cookie }: Endpoint, cookies: CookieJar): string | undefined {
  return cookie && cookies.get(cookieNames[cookie]);
}

/** The body as the contract has it. Throws `invalid-fields`, without `errors` when it is no JSON. */
async function parseBody(request: Request, schema: v.GenericSchema): Promise<unknown> {
  const body: unknown = await request.json().catch(() => {
    throw fieldsProblem([]);
  });
  // An object whose members are all optional would take one.
  if (Array.isArray(body)) throw fieldsProblem([]);
  checkStorable(body);
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const errors = result.issues.map((issue): FieldError => {
    const missing = issue.input === undefined || issue.input === null;
    return { field: v.getDotPath(issue) ?? '', code: missing ? 'required' : 'format' };
  });
  throw fieldsProblem(errors);
}

/** Throws `invalid-fields` when there is a text that cannot be stored. */
function checkStorable(value: unknown): void {
  const fields = unstorableTexts(value);
  if (fields.length > 0) throw fieldsProblem(fields.map((field) => ({ field, code: 'format' })));
}

/** One key per intent, at most 200 characters. Throws `invalid-fields` without it. */
function parseIdempotencyKey(request: Request): string {
  const key = request.headers.get(idempotencyHeader)?.trim() ?? '';
  if (!key) throw fieldProblem(idempotencyHeader, 'required');
  if (key.length > 200) throw fieldProblem(idempotencyHeader, 'too-long');
  return key;
}

/** What the endpoint asks for, from the request. Throws `session-expired` or `invalid-fields`. */
async function inputOf(app: App, c: Call, { endpoint, schema }: AnyRoute): Promise<AnyInput> {
  if (endpoint.cookie && !endpoint.cookieOptional && !cookieOf(endpoint, c.get('cookies'))) {
    throw new ProblemError('session-expired');
  }
  const idempotencyKey = endpoint.idempotent && parseIdempotencyKey(c.req.raw);
  const body = schema && (await parseBody(c.req.raw, schema));
  const params = c.req.param();
  checkStorable(params);
  return { app, caller: callerOf(c), params, body, idempotencyKey } as AnyInput;
}

function setCookie(cookies: CookieJar, name: string, token: Token | null | undefined): void {
  if (token) cookies.set(name, token.token, token.maxAge);
  else if (token === null) cookies.delete(name);
}

function answer(c: Call, endpoint: Endpoint, reply: HttpReply<unknown>): Response {
  const cookies = c.get('cookies');
  setCookie(cookies, cookieNames.session, reply.session);
  setCookie(cookies, cookieNames.registration, reply.registration);
  setCookie(cookies, deviceCookie, reply.device);
  if (reply.cache) c.header('Cache-Control', reply.cache);
  if (reply.tag) c.header('ETag', reply.tag);
  if (!endpoint.answer) return c.body(null, 204);
  if (endpoint.revalidates && reply.tag && c.req.header('If-None-Match') === reply.tag) return c.body(null, 304);
  return c.json(reply.value);
}

/** The answer of a refused call. The cookie of what has expired is deleted. */
function refuse(app: App, c: Call, endpoint: Endpoint, problem: ProblemError, onError: OnError | undefined): Response {
  const cookies = c.get('cookies');
  if (problem.code === 'session-expired' && endpoint.cookie && cookieOf(endpoint, cookies)) {
    cookies.delete(cookieNames[endpoint.cookie]);
  }
  if (!problemsOf(endpoint).includes(problem.code)) {
    onError?.(new Error(`${endpoint.method} ${endpoint.path} does not list the problem ${problem.code}`));
  }
  const { body, init } = problemParts(problem, app.now());
  return c.newResponse(body, init);
}

const handlerOf =
  (app: App, route: AnyRoute, onError: OnError | undefined) =>
  async (c: Call): Promise<Response> => {
    try {
      return answer(c, route.endpoint, await route.handle(await inputOf(app, c, route)));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      app.observer?.refused(error.code);
      return refuse(app, c, route.endpoint, error, onError);
    }
  };

/** Routes as one handler. `onError` gets errors that are answered `unavailable`, and problems that no endpoint lists. */
export function createRouter(app: App, routes: readonly AnyRoute[], onError?: OnError): Hono<Env> {
  const router = new Hono<Env>();
  router.use('/api/*', ...guards(app));
  for (const route of routes) {
    const { method, path } = route.endpoint;
    router.on(method, path.replace(/\{(\w+)\}/g, ':$1'), handlerOf(app, route, onError));
  }
  router.notFound(() => problemResponse(new ProblemError('not-found'), app.now()));
  router.onError((error) => {
    app.observer?.refused('unavailable');
    onError?.(error);
    return problemResponse(new ProblemError('unavailable'), app.now());
  });
  return router;
}
