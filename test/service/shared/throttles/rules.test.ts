import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterFailure, afterRequest, lockedUntil } from '../../../../service/shared/throttles/rules.js';

test('the fifth failure locks, old failures no longer count, a lock ends', () => {
  const rule = { failures: 5, lockMinutes: 30 };
  let row = afterFailure(undefined, 'n', 0, rule);
  for (let count = 2; count <= 4; count += 1) row = afterFailure(row, 'n', 1000 * count, rule);
  assert.equal(lockedUntil(row, 5000, rule), undefined);
  const locked = afterFailure(row, 'n', 5000, rule);
  assert.equal(lockedUntil(locked, 5000, rule), 5000 + 1_800_000);
  assert.equal(lockedUntil(locked, 5000 + 1_800_000, rule), undefined);
  assert.equal(afterFailure(locked, 'n', 5000 + 1_800_000, rule).hits.length, 1);
  assert.equal(afterFailure(row, 'n', 1_800_000, rule).lockedUntil, null, 'the first no longer counts');
});

test('requests are counted in a sliding window', () => {
  const limit = { count: 2, windowSeconds: 10 };
  const first = afterRequest(undefined, 'n', 0, limit).row;
  const second = afterRequest(first, 'n', 4000, limit).row;
  assert.equal(afterRequest(second, 'n', 5500, limit).retryAfter, 5);
  assert.equal(afterRequest(second, 'n', 9999, limit).retryAfter, 1);
  const third = afterRequest(second, 'n', 10_000, limit).row;
  assert.deepEqual(third?.hits, [4000, 10_000]);
  assert.equal(afterRequest(third, 'n', 10_001, limit).retryAfter, 4);
});

test('a clock that was set back by an hour makes no lock and no wait longer', () => {
  const rule = { failures: 1, lockMinutes: 30 };
  const hour = 3_600_000;
  const locked = afterFailure(undefined, 'n', 2 * hour, rule);
  assert.equal(lockedUntil(locked, hour, rule), hour + 1_800_000);
  const limit = { count: 1, windowSeconds: 10 };
  const { row } = afterRequest(undefined, 'n', 2 * hour, limit);
  assert.equal(afterRequest(row, 'n', hour, limit).retryAfter, 10);
});
