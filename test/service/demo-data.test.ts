import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoCredentials, seedDemoData } from '../../service/demo-data.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import { createMemoryStore } from '../../service/store/memory.js';

test('processes that start together store the demo’s data once', async () => {
  const store = createMemoryStore();
  const hasher = webCryptoHasher(1);
  await Promise.all([seedDemoData(store, hasher), seedDemoData(store, hasher)]);
  const { accounts, credentials } = await store.statements.select({
    accounts: { table: 'accounts' },
    credentials: { table: 'credentials' },
  });
  assert.equal(accounts.length, demoAccounts.length);
  assert.equal(credentials.length, demoCredentials.length);
});
