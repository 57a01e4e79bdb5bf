import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App } from '../../../service/shared/app.js';
import { ProblemError } from '../../../service/shared/problem-error.js';
import { countRequest } from '../../../service/shared/throttles/operations.js';
import { commit } from '../../../service/shared/transaction.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import type { Transaction } from '../../../service/store/store.js';

const appOver = (store = createMemoryStore()): App => ({ store, now: () => 1000 }) as Partial<App> as App;
const row = { id: 'name', hits: [1], lockedUntil: null, expiresAt: 5000 };
const rows = (app: App) => app.store.transaction((tx) => tx.throttles.find({}));

async function writeAndThrow(app: App, error: Error): Promise<void> {
  const work = async (tx: Transaction): Promise<void> => {
    await tx.throttles.insert(row);
    throw error;
  };
  await assert.rejects(commit(app, work), error);
}

test('a problem is thrown after what was written was kept', async () => {
  const app = appOver();
  await writeAndThrow(app, new ProblemError('code-wrong', { triesLeft: 4 }));
  assert.deepEqual(await rows(app), [row]);
});

test('any other error undoes what was written', async () => {
  const app = appOver();
  await writeAndThrow(app, new Error('broken'));
  assert.deepEqual(await rows(app), []);
});

test('a request over one of two limits is counted under neither', async () => {
  const app = appOver();
  const limits = [
    { name: 'wide', limit: { count: 5, windowSeconds: 60 } },
    { name: 'narrow', limit: { count: 1, windowSeconds: 60 } },
  ];
  await commit(app, (tx) => countRequest(app, tx, limits));
  await assert.rejects(
    commit(app, (tx) => countRequest(app, tx, limits)),
    { code: 'rate-limited', details: { retryAfter: 60 } },
  );
  assert.deepEqual(
    (await rows(app)).map(({ id, hits }) => [id, hits.length]),
    [
      ['wide', 1],
      ['narrow', 1],
    ],
  );
});
