import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addClient, closeClient, listClients, type NewClient } from '../../../service/provider/clients.js';
import { createMemoryStore } from '../../../service/store/memory.js';

const client: NewClient = {
  id: 'chuo',
  names: { ja: '中央店', en: 'Chuo' },
  origin: 'https://www.dealer.example',
  redirectUris: ['https://www.dealer.example/callback'],
  postLogoutRedirectUris: ['https://www.dealer.example/'],
  backchannelLogoutUri: null,
  confidential: true,
};

suite('the registration of a dealer’s site', () => {
  test('returns the secret of a site with a backend once, and stores it as its hash', async () => {
    const store = createMemoryStore();
    const secret = await addClient(store, client, 1);
    assert.ok(secret && secret.length >= 43);
    const [stored] = await listClients(store);
    assert.ok(!JSON.stringify(stored).includes(secret));
    assert.equal(await addClient(store, { ...client, id: 'public', confidential: false }, 1), undefined);
  });

  test('is refused for an id that is taken, also by a closed one', async () => {
    const store = createMemoryStore();
    await addClient(store, client, 1);
    await assert.rejects(addClient(store, client, 1), /There is a client chuo/);
    await closeClient(store, 'chuo', 2);
    await assert.rejects(addClient(store, client, 1), /There is a client chuo/);
    await assert.rejects(closeClient(store, 'nowhere', 2), /There is no client nowhere/);
  });

  for (const [what, changes] of [
    ['an id with other characters', { id: 'Chuo Store' }],
    ['a redirect address without TLS', { redirectUris: ['http://www.dealer.example/callback'] }],
    ['a redirect address of another site', { redirectUris: ['https://evil.example/callback'] }],
    ['a redirect address with a fragment', { redirectUris: ['https://www.dealer.example/#x'] }],
    ['a redirect address that a browser writes otherwise', { redirectUris: ['https://www.dealer.example/a/../b'] }],
    ['a redirect address with a name', { redirectUris: ['https://user@www.dealer.example/'] }],
    ['a redirect address of another scheme', { redirectUris: ['javascript:alert(1)'] }],
    ['no redirect address', { redirectUris: [] }],
    ['an origin with a path', { origin: 'https://www.dealer.example/top' }],
    ['no Japanese name', { names: { ja: '', en: 'Chuo' } }],
    ['a back-channel address of another site', { backchannelLogoutUri: 'https://evil.example/' }],
  ] as const) {
    test(`is refused for ${what}`, async () => {
      const store = createMemoryStore();
      await assert.rejects(addClient(store, { ...client, ...changes } as NewClient, 1));
      assert.deepEqual(await listClients(store), []);
    });
  }
});
