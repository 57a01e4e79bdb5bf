import { safeParse } from 'valibot';
import type { AnswerOf, Endpoint, InputOf } from '../contract/endpoints/endpoint.js';
import { idempotencyHeader, requestHeader } from '../contract/headers.js';
import { ProblemSchema, type Problem } from '../contract/problem.js';
import { ServiceError } from '../contract/service-error.js';

/**
 * Milliseconds after which a call without an answer counts as unavailable. A GET is what a visitor waits for without having
 * pressed anything, and includes its retry.
 */
const timeouts = { GET: 7000, other: 15_000 };

/** The input of a call; optional where the endpoint needs none. */
export type Input<E extends Endpoint> = object extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>];

/** Calls an endpoint of the account service. Rejects with ServiceError only. */
export type Call = <E extends Endpoint>(endpoint: E, ...input: Input<E>) => Promise<AnswerOf<E>>;

interface AnyInput {
  params?: Record<string, string>;
  body?: unknown;
  idempotencyKey?: string;
}

/** For network faults, time-outs and unreadable answers (HTML of a proxy, a truncated body). */
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

async function request(
  service: string,
  language: string,
  endpoint: Endpoint,
  input: AnyInput,
  signal: AbortSignal,
): Promise<unknown> {
  const { method } = endpoint;
  const { params = {}, body, idempotencyKey } = input;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!));
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (language) headers['Accept-Language'] = language;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers[requestHeader] = '1';
  if (idempotencyKey) headers[idempotencyHeader] = idempotencyKey;
  try {
    const response = await fetch(service + path, {
      method,
      headers,
      credentials: endpoint.public ? 'omit' : 'include',
      cache: 'no-cache',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new ServiceError(await problemFrom(response), response.status >= 500);
    if (!endpoint.answer) return undefined;
    const answer = safeParse(endpoint.answer, await response.json());
    if (answer.success) return answer.output;
  } catch (error) {
    if (error instanceof ServiceError) throw error;
  }
  throw new ServiceError(unavailable(), true);
}

/**
 * Makes the calls of one account service. Only a GET is retried, once.
 *
 * @param language - returns the language of the service's texts, a BCP 47 tag; read at each call; empty for none
 */
export const callsTo =
  (service: string, language = (): string => ''): Call =>
  async <E extends Endpoint>(endpoint: E, ...[input]: Input<E>) => {
    // Not `AbortSignal.timeout`: Chromium before 103 has none.
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), endpoint.method === 'GET' ? timeouts.GET : timeouts.other);
    const send = (): Promise<unknown> =>
      request(service, language(), endpoint, (input ?? {}) as AnyInput, abort.signal);
    const answer = send()
      .catch((error: ServiceError) => {
        if (endpoint.method !== 'GET' || !error.outcomeUnknown || abort.signal.aborted) throw error;
        return send();
      })
      .finally(() => clearTimeout(timer));
    return answer as Promise<AnswerOf<E>>;
  };

/**
 * Sends a request that must not be repeated. If its outcome is unknown (the request or the answer was lost), the state is
 * read instead of sending it again.
 *
 * @param read - reads the state from the service; undefined if it has none
 * @param carriedOut - whether the state shows that the request was carried out
 */
export async function sendOnce<T>(
  send: () => Promise<T>,
  read: () => Promise<T | undefined>,
  carriedOut: (now: T) => boolean,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.outcomeUnknown) throw error;
    const now = await read().catch(() => undefined);
    if (now === undefined || !carriedOut(now)) throw error;
    return now;
  }
}
