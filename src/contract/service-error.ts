import type { Problem } from './problem.js';

/** Thrown by a call that did not succeed. Network faults and unreadable answers have the problem code `unavailable`. */
export class ServiceError extends Error {
  readonly problem: Problem;
  /** The service may have carried out the call, although no answer arrived. */
  readonly outcomeUnknown: boolean;

  constructor(problem: Problem, outcomeUnknown = false) {
    super(problem.code);
    this.name = 'ServiceError';
    this.problem = problem;
    this.outcomeUnknown = outcomeUnknown;
  }
}

/** The problem of a thrown value; `unavailable` for anything but a ServiceError. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ServiceError ? error.problem : { code: 'unavailable' };
