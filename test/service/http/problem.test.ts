import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemResponse } from '../../../service/http/problem.js';
import { lockedProblem, ProblemError } from '../../../service/shared/problem-error.js';

const now = Date.parse('2026-11-28T05:00:00Z');
const answer = (problem: ProblemError): Response => problemResponse(problem, now);
const waitOf = (problem: ProblemError): string | null => answer(problem).headers.get('Retry-After');

test('an answer that will be another one later says when: unavailable, locked, limited', () => {
  assert.equal(answer(new ProblemError('unavailable')).status, 503);
  assert.equal(waitOf(new ProblemError('unavailable')), '5');
  assert.equal(answer(lockedProblem(now + 90_000)).status, 423);
  assert.equal(waitOf(lockedProblem(now + 90_000)), '90');
  assert.equal(waitOf(lockedProblem(now - 1000)), '1');
  assert.equal(waitOf(new ProblemError('rate-limited', { retryAfter: 30 })), '30');
  assert.equal(waitOf(new ProblemError('not-found')), null);
});
