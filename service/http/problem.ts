import { problemStatuses, type Problem } from '../../src/contract/index.js';
import type { ProblemError } from '../shared/problem-error.js';

/** RFC 9457 problem details. The title is the code: the widgets own the sentences. */
export function problemResponse({ code, details }: ProblemError): Response {
  const status = problemStatuses[code];
  const problem: Problem = { type: 'about:blank', title: code, status, code, ...details };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (details.retryAfter !== undefined) headers.set('Retry-After', String(details.retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
}
