import type { FieldError, FieldErrorCode, Problem, ProblemCode } from '../../src/contract/index.js';

/** Members of a problem that come with some codes. */
export type ProblemDetails = Pick<Problem, 'triesLeft' | 'retryAfter' | 'lockedUntil' | 'errors'>;

/** Ends an operation; the answer is a problem of the contract. In a transaction what was written before it is kept. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}

/** `locked` until an instant (epoch milliseconds). */
export const lockedProblem = (until: number): ProblemError =>
  new ProblemError('locked', { lockedUntil: new Date(until).toISOString() });

export const fieldsProblem = (errors: readonly FieldError[]): ProblemError =>
  new ProblemError('invalid-fields', { errors: [...errors] });

export const fieldProblem = (field: string, code: FieldErrorCode): ProblemError => fieldsProblem([{ field, code }]);
