import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomCode, randomToken, sameHex } from '../../../service/shared/crypto.js';

test('codes are six digits and spread evenly over the first one', () => {
  const counts = Array<number>(10).fill(0);
  for (let count = 0; count < 5000; count += 1) {
    const code = randomCode();
    assert.match(code, /^\d{6}$/);
    const first = Number(code[0]);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  assert.ok(
    counts.every((count) => count > 380 && count < 620),
    counts.join(),
  );
  assert.notEqual(randomToken(), randomToken());
});

test('hex texts are compared whole', () => {
  assert.equal(sameHex('abcd', 'abcd'), true);
  for (const other of ['abce', 'abc', 'abcde', '']) assert.equal(sameHex('abcd', other), false);
});
