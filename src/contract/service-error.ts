import type { Problem } from './problem.js';

/** A call that did not succeed, as the contract's problem. Whatever cannot be read becomes `unavailable`. */
export class ServiceError extends Error {
  readonly problem: Problem;
  /** The call may have been carried out although no answer came. */
  readonly outcomeUnknown: boolean;

  constructor(problem: Problem, outcomeUnknown = false) {
    super(problem.code);
    this.name = 'ServiceError';
    this.problem = problem;
    this.outcomeUnknown = outcomeUnknown;
  }
}

/** The problem of anything thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ServiceError ? error.problem : { code: 'unavailable' };
