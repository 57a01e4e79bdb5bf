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

/**
 * RFC 9457 problem details. The title is the code: the widgets own the sentences.
 *
 * @param now - the service's clock, in epoch milliseconds
 */
export function problemResponse({ code, details }: ProblemError, now: number): Response {
  const status = problemStatuses[code];
  const problem: Problem = { type: 'about:blank', title: code, status, code, ...details };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  const seconds = secondsToWait(code, details, now);
  if (seconds !== undefined) headers.set('Retry-After', String(seconds));
  return new Response(JSON.stringify(problem), { status, headers });
}
