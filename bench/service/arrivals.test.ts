import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivalsOf, longestWait, randomNumbers, workOf } from './arrivals.js';

test('as many owners arrive in the hour as expected, and the same at every run', () => {
  const arrivals = arrivalsOf(36_000, randomNumbers(1));
  const sum = arrivals.reduce((one, other) => one + other);
  assert.ok(Math.abs(sum - 36_000) < 1000, String(sum));
  assert.deepEqual(arrivalsOf(36_000, randomNumbers(1)), arrivals);
});

test('the work of the calls is spread over the minutes after an arrival', () => {
  const arrivals = Array<number>(3600).fill(0);
  arrivals[0] = 10;
  const work = workOf(arrivals, { calls: 6, perCall: 0.5, minutes: 1 }, randomNumbers(1));
  assert.equal(
    work.reduce((one, other) => one + other),
    30,
  );
  assert.ok(work.slice(60).every((each) => each === 0));
});

test('work that is more than the machines do waits', () => {
  assert.equal(longestWait([1, 1, 1], 1), 0);
  assert.equal(longestWait([3, 0, 0], 1), 2);
  assert.equal(longestWait([3, 3, 0], 2), 1);
});
