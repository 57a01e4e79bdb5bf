import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { boundedHasher } from '../../../service/hashing/bounded.js';
import type { Hasher } from '../../../service/hashing/hasher.js';
import { ProblemError } from '../../../service/shared/problem-error.js';

/** A hasher whose work ends when the test says so. */
function slowHasher() {
  const ends: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const hasher: Hasher = {
    async hash(secret) {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      if (secret === 'bad') throw new Error('cannot hash');
      return secret;
    },
    verify: async () => true,
  };
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { hasher, endOne, most: () => most, started: () => ends.length };
}

suite('a bounded hasher', () => {
  test('computes two at a time, in order, lets three wait and refuses the rest', async () => {
    const { hasher, endOne, most, started } = slowHasher();
    const bounded = boundedHasher(hasher, { running: 2, waiting: 3 });
    const order: string[] = [];
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((each) =>
      bounded.hash(each).then((hash) => void order.push(hash)),
    );
    await assert.rejects(answers[5]!, (error) => error instanceof ProblemError && error.code === 'unavailable');
    assert.deepEqual(bounded.load(), { running: 2, waiting: 3, refused: 1 });
    while (started() > 0) await endOne();
    await Promise.all(answers.slice(0, 5));
    assert.deepEqual(bounded.load(), { running: 0, waiting: 0, refused: 1 });
    assert.deepEqual(order, ['a', 'b', 'c', 'd', 'e']);
    assert.equal(most(), 2);
    const again = bounded.hash('g');
    await endOne();
    assert.equal(await again, 'g');
  });

  test('gives the place of a failed one to the next', async () => {
    const { hasher, endOne } = slowHasher();
    const bounded = boundedHasher(hasher, { running: 1, waiting: 1 });
    const failed = assert.rejects(bounded.hash('bad'), /cannot hash/);
    const next = bounded.hash('next');
    await endOne();
    await failed;
    await endOne();
    assert.equal(await next, 'next');
  });
});
