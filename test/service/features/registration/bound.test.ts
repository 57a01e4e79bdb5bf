import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../../service/settings.js';
import * as h from '../../../suites/account-service/visitor.js';
import { startInMemory } from '../../start.js';

test('a bot that begins registrations leaves no more rows than the limit of its network, and none after a sweep', async () => {
  const started = await startInMemory();
  const { store, service } = started;
  const begin = () => h.browser(started).call(h.api.beginRegistration, { body: { path: 'without-id' } });
  const statuses = new Map<number, number>();
  for (let call = 0; call < 500; call += 1) {
    const { status } = await begin();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const { count } = defaultSettings.limits.registration;
  assert.deepEqual([...statuses].sort(), [
    [200, count],
    [429, 500 - count],
  ]);
  const rows = async (): Promise<number[]> => [
    (await store.statements.registrations.find({})).length,
    (await store.statements.throttles.find({})).length,
  ];
  assert.deepEqual(await rows(), [count, 1]);
  started.advance(h.minutes(61));
  await service.sweep();
  assert.deepEqual(await rows(), [0, 0]);
});
