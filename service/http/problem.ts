import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatuses, type Problem, type ProblemCode } from '../../src/contract/index.js';
import type { ProblemDetails, ProblemError } from '../shared/problem-error.js';

/** Seconds after which a service that could not answer is asked again. */
const unavailableSeconds = 5;

/** Seconds until the same call may be answered otherwise (RFC 9110, 10.2.3). */
function secondsToWait(
  code: ProblemCode,
  { retryAfter, lockedUntil }: ProblemDetails,
  now: number,
): number | undefined {
  if (code === 'unavailable') return unavailableSeconds;
  if (lockedUntil === undefined) return retryAfter;
  return Math.max(1, Math.ceil((Date.parse(lockedUntil) - now) / 1000));
}

/** A problem as the body of an answer, with its status and headers. */
export interface ProblemParts {
  readonly body: string;
  readonly init: { readonly status: ContentfulStatusCode; readonly headers: Record<string, string> };
}

/**
 * RFC 9457 problem details. The title is the code: the widgets own the sentences.
 *
 * @param now - the service's clock, in epoch milliseconds
 */
export function problemParts({ code, details }: ProblemError, now: number): ProblemParts {
  const status = problemStatuses[code] as ContentfulStatusCode;
  const problem: Problem = { type: 'about:blank', title: code, status, code, ...details };
  const seconds = secondsToWait(code, details, now);
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
  };
  return { body: JSON.stringify(problem), init: { status, headers } };
}

/** The problem as an answer of its own, without the cookies that a call has set. */
export function problemResponse(problem: ProblemError, now: number): Response {
  const { body, init } = problemParts(problem, now);
  return new Response(body, init);
}
