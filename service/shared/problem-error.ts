import type { FieldError, FieldErrorCode, Problem, ProblemCode } from '../../src/contract/index.js';

/** The HTTP status each code comes with. */
export const statuses: Record<ProblemCode, number> = {
  'login-failed': 401,
  'password-wrong': 403,
  'identity-mismatch': 422,
  'credential-inactive': 409,
  'already-linked': 409,
  'already-yours': 409,
  locked: 423,
  'email-format': 422,
  'code-wrong': 422,
  'code-expired': 410,
  'code-superseded': 409,
  'terms-required': 422,
  'terms-changed': 409,
  'rate-limited': 429,
  'session-expired': 401,
  'invalid-fields': 422,
  'wrong-step': 409,
  'last-sign-in-method': 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
};

/** Members of a problem that come with some codes. */
export type RefusalDetails = Pick<Problem, 'triesLeft' | 'retryAfter' | 'lockedUntil' | 'errors'>;

/**
 * An answer that is a problem. Thrown inside a transaction it undoes the transaction; returned from one
 * (see `commit` in `context.ts`) what was written stays, for instance the count of a wrong try.
 */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = statuses[code];
  }
}

/** `locked` until an instant (epoch milliseconds). */
export const lockedRefusal = (until: number): Refusal =>
  new Refusal('locked', { lockedUntil: new Date(until).toISOString() });

export const fieldsRefusal = (errors: readonly FieldError[]): Refusal =>
  new Refusal('invalid-fields', { errors: [...errors] });

export const fieldRefusal = (field: string, code: FieldErrorCode): Refusal => fieldsRefusal([{ field, code }]);

/** RFC 9457. The title is the code: sentences are the widget's. */
export function problemResponse(refusal: Refusal): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: refusal.code,
    status: refusal.status,
    code: refusal.code,
    ...refusal.details,
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (refusal.details.retryAfter !== undefined) headers.set('Retry-After', String(refusal.details.retryAfter));
  return new Response(JSON.stringify(problem), { status: refusal.status, headers });
}
