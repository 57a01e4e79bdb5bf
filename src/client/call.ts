import { safeParse } from 'valibot';
import type { AnswerOf, Endpoint, InputOf } from '../contract/endpoints/endpoint.js';
import { idempotencyHeader, requestHeader } from '../contract/headers.js';
import { ProblemSchema, type Problem } from '../contract/problem.js';
import { ServiceError } from '../contract/service-error.js';

/** Milliseconds until a silent service counts as unavailable. */
const timeout = 15_000;

/** The input of a call; it may be left out where the endpoint needs none. */
export type Input<E extends Endpoint> = object extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>];

/** Calls an endpoint of the account service. Rejects with ServiceError, nothing else. */
export type Call = <E extends Endpoint>(endpoint: E, ...input: Input<E>) => Promise<AnswerOf<E>>;

interface AnyInput {
  params?: Record<string, string>;
  body?: unknown;
  idempotencyKey?: string;
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

async function request(service: string, language: string, endpoint: Endpoint, input: AnyInput): Promise<unknown> {
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
      signal: AbortSignal.timeout(timeout),
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
 * Calls of one account service. Only reads are tried a second time.
 *
 * @param language - asked for at each call: the language of texts of the service, a BCP 47 tag; empty for none
 */
export const callsTo =
  (service: string, language = (): string => ''): Call =>
  async <E extends Endpoint>(endpoint: E, ...[input]: Input<E>) => {
    const send = (): Promise<unknown> => request(service, language(), endpoint, (input ?? {}) as AnyInput);
    const answer = send().catch((error: ServiceError) => {
      if (endpoint.method !== 'GET' || !error.outcomeUnknown) throw error;
      return send();
    });
    return answer as Promise<AnswerOf<E>>;
  };

/**
 * Sends what must happen once. When the answer is lost, perhaps not the request, the outcome is read instead of sending
 * again.
 *
 * @param read - what the service knows now; undefined when it cannot say
 * @param happened - whether that shows that the request was carried out
 */
export async function sendOnce<T>(
  send: () => Promise<T>,
  read: () => Promise<T | undefined>,
  happened: (now: T) => boolean,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.outcomeUnknown) throw error;
    const now = await read().catch(() => undefined);
    if (now === undefined || !happened(now)) throw error;
    return now;
  }
}
