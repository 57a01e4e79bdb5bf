import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as h from '../../suites/account-service/visitor.js';
import { startInMemory } from '../start.js';

test('the wait of a lock is counted by the service’s clock, not by the machine’s', async () => {
  const client = h.browser(await startInMemory());
  let answer = await h.signIn(client, 'hanako@example.jp', 'Wrong_2022');
  for (let tries = 1; tries < 5; tries += 1) answer = await h.signIn(client, 'hanako@example.jp', 'Wrong_2022');
  h.refused(answer, 423, 'locked');
  assert.equal(answer.headers.get('Retry-After'), '1800');
});
