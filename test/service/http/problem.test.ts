import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemResponse } from '../../../service/http/problem.js';
import { lockedProblem, ProblemError } from '../../../service/shared/problem-error.js';

const waitOf = (problem: ProblemError): string | null => problemResponse(problem).headers.get('Retry-After');

test('an answer that will be another one later says when: unavailable, locked, limited', () => {
  assert.equal(problemResponse(new ProblemError('unavailable')).status, 503);
  assert.equal(waitOf(new ProblemError('unavailable')), '5');
  assert.equal(problemResponse(lockedProblem(Date.now() + 90_000)).status, 423);
  assert.match(waitOf(lockedProblem(Date.now() + 90_000)) ?? '', /^(?:89|90)$/);
  assert.equal(waitOf(lockedProblem(Date.now() - 1000)), '1');
  assert.equal(waitOf(new ProblemError('rate-limited', { retryAfter: 30 })), '30');
  assert.equal(waitOf(new ProblemError('not-found')), null);
});
