import type { EndpointName, ProblemCode } from '../../src/contract/index.js';

const seen = new Map<EndpointName, Set<ProblemCode | 'answer'>>();

/** Notes that a call of the endpoint was answered: with a problem's code, or well. */
export function recordAnswer(name: EndpointName, code: ProblemCode | 'answer'): void {
  const codes = seen.get(name) ?? new Set();
  seen.set(name, codes.add(code));
}

/** What the calls of this process were answered with, by endpoint. */
export const recordedAnswers = (): ReadonlyMap<EndpointName, ReadonlySet<ProblemCode | 'answer'>> => seen;
