import { safeParse, type BaseIssue, type BaseSchema } from 'valibot';
import { idempotencyHeader, requestHeader } from '../contract/headers.js';
import { ProblemSchema, type Problem } from '../contract/problem.js';
import { ServiceError } from '../contract/service-error.js';

/** Milliseconds until a silent service counts as unavailable. */
const timeout = 15_000;

export interface Call<T> {
  /** Path below the service URL, `/api/…`. */
  path: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** What a good answer looks like; anything else counts as `unavailable`. Left out where the answer has no body. */
  schema?: BaseSchema<unknown, T, BaseIssue<unknown>>;
  /** Language for texts of the service. */
  language?: string;
  idempotencyKey?: string;
  /** Public answers are asked for without cookies. */
  credentials?: 'include' | 'omit';
}

/** Network faults, time-outs and answers that are not the service's (a proxy's HTML, a truncated body). */
const unavailable = (): Problem => ({ code: 'unavailable' });

async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = safeParse(ProblemSchema, body);
  const problem: Problem = parsed.success ? { ...parsed.output } : unavailable();
  const wait = Number(response.headers.get('Retry-After'));
  if (response.status === 429) {
    problem.code = 'rate-limited';
    problem.retryAfter ??= wait > 0 ? wait : 60;
  }
  return problem;
}

async function request<T>(service: string, call: Call<T>): Promise<T> {
  const { method = 'GET', body, language, idempotencyKey, credentials = 'include' } = call;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (language) headers['Accept-Language'] = language;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers[requestHeader] = '1';
  if (idempotencyKey) headers[idempotencyHeader] = idempotencyKey;
  try {
    const response = await fetch(service + call.path, {
      method,
      headers,
      credentials,
      cache: 'no-cache',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new ServiceError(await problemFrom(response), response.status >= 500);
    if (!call.schema) return undefined as T;
    const answer = safeParse(call.schema, await response.json());
    if (answer.success) return answer.output;
  } catch (error) {
    if (error instanceof ServiceError) throw error;
  }
  throw new ServiceError(unavailable(), true);
}

/** One call to the account service. Only reads are tried a second time. Throws ServiceError, nothing else. */
export async function callService<T>(service: string, call: Call<T>): Promise<T> {
  try {
    return await request(service, call);
  } catch (error) {
    const again = (call.method ?? 'GET') === 'GET' && error instanceof ServiceError && error.outcomeUnknown;
    if (!again) throw error;
    return request(service, call);
  }
}
