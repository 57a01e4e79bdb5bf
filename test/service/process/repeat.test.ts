import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { repeat } from '../../../service/process/repeat.js';

test('a job that takes longer than its interval does not run twice at a time; after an error it runs again', async (t) => {
  const errors: unknown[] = [];
  let running = 0;
  let most = 0;
  let runs = 0;
  const stop = repeat(
    5,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(20);
      running -= 1;
      runs += 1;
      throw new Error(`run ${runs}`);
    },
    (error) => void errors.push(error),
  );
  t.after(stop);
  while (runs < 3) await pause(5);
  assert.equal(most, 1);
  assert.equal(errors.length, runs);
  stop();
  await pause(60);
  const ended = runs;
  await pause(60);
  assert.equal(runs, ended);
});
