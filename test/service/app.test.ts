import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestHeader } from '../../src/contract/index.js';
import { createService, type ServiceOptions } from '../../service/app.js';
import { demoAccounts, demoCredentials, seedDemoData } from '../../service/demo-data.js';
import { createOutbox } from '../../service/mail/outbox.js';
import { createMemoryStore } from '../../service/store/memory.js';
import { tableNames, type Store } from '../../service/store/store.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import { api, browser, hanako, ok, refused, Visitor, type RunningService } from '../suites/account-service/visitor.js';
import { defaultSettings } from '../../service/settings.js';

const hasher = webCryptoHasher(1);

async function start(options: Partial<ServiceOptions> = {}) {
  const store = createMemoryStore();
  const outbox = createOutbox();
  let now = Date.parse('2026-11-22T05:00:00Z');
  const clock = () => new Date(now);
  const service = createService({ store, mail: outbox, hasher, secret: 'a secret of the test', clock, ...options });
  await seedDemoData(store, hasher, clock);
  const running: RunningService = {
    fetch: (request) => service.fetch(request, { client: '192.0.2.1' }),
    base: 'http://id.lexus.localhost:4000',
    mails: async () => outbox.messages,
    advance: (milliseconds) => (now += milliseconds),
    beginInteraction: () => assert.fail('no interaction'),
    settings: defaultSettings,
  };
  return { ...running, service, store, outbox };
}

test('an unexpected error is answered unavailable, without its details, and reported', async () => {
  const reported: unknown[] = [];
  const failing = { find: () => Promise.reject(new Error('the directory is broken')) };
  const { fetch, base } = await start({ addresses: failing, onError: (error) => reported.push(error) });
  const response = await fetch(new Request(`${base}/api/postal-codes/1000001`));
  assert.equal(response.status, 503);
  const text = await response.text();
  assert.equal(JSON.parse(text).code, 'unavailable');
  assert.ok(!text.includes('broken'));
  assert.equal(reported.length, 1);
});

test('account, link and terms acceptance are stored together or not at all', async () => {
  const store = createMemoryStore();
  // A store that hides links: the check before cannot see the race, so the unique constraint has to stop it.
  const blind: Store = {
    ...store,
    transaction: (work) => store.transaction((tx) => work({ ...tx, links: { ...tx.links, find: async () => [] } })),
  };
  const running = { ...(await start({ store: blind })), store };
  await seedDemoData(store, hasher);
  const visitor = new Visitor(running);
  await visitor.until('review');
  const count = () =>
    running.store.transaction(async (tx) => [
      (await tx.accounts.find({})).length,
      (await tx.links.find({})).length,
      (await tx.termsAcceptances.find({})).length,
      (await tx.sessions.find({})).length,
    ]);
  const before = await count();
  const id = '100000000025';
  await running.store.transaction((tx) =>
    tx.links.insert({
      id: 'x',
      accountId: 'x',
      brand: 'lexus',
      kind: 'ownersCard',
      credentialId: id,
      activeCredentialId: id,
      linkedAt: 0,
      unlinkedAt: null,
    }),
  );
  const refused = await visitor.complete();
  assert.equal(refused.body.code, 'already-linked');
  await running.store.transaction((tx) => tx.links.delete('x'));
  assert.deepEqual(await count(), before);
  await visitor.identity();
  assert.equal((await visitor.complete()).body.step, 'done');
  assert.deepEqual(
    await count(),
    before.map((rows) => rows + 1),
  );
  const [acceptance] = await running.store.transaction((tx) => tx.termsAcceptances.find({}));
  assert.equal(acceptance?.version, defaultSettings.termsVersion);
  assert.equal(acceptance.shownAt, '2026-11-22T05:00:00.000Z');
  assert.equal(acceptance.surface, 'http://id.lexus.localhost:4000 ja');
  const [draft] = await running.store.transaction((tx) => tx.registrations.find({}));
  assert.deepEqual([draft?.profile, draft?.passwordHash], [null, null], 'the registration keeps no copy');
});

test('sweeping deletes what has expired, including registrations and their personal details', async () => {
  const { service, store, advance, ...running } = await start();
  const visitor = new Visitor({ ...running, advance });
  await visitor.until('review');
  advance(24 * 3_600_000 * 31);
  await service.sweep();
  await store.transaction(async (tx) => {
    for (const name of ['registrations', 'challenges', 'sessions', 'throttles'] as const) {
      assert.deepEqual(await tx[name].find({}), [], name);
    }
    assert.equal((await tx.accounts.find({})).length, demoAccounts.length);
  });
});

test('the store holds no secret in plain text', async () => {
  const running = await start();
  const visitor = new Visitor(running);
  await visitor.until('review');
  const code = await visitor.code();
  const everything = await running.store.transaction(async (tx) => {
    const rows: unknown[] = [];
    for (const name of tableNames) rows.push(await tx[name].find({}));
    return JSON.stringify(rows);
  });
  const secrets = [code, 'Abcd_1234', ...visitor.client.cookies.values()];
  const passwords = [...demoAccounts, ...demoCredentials].map(({ password }) => password);
  for (const secret of [...secrets, ...passwords]) assert.ok(!everything.includes(`"${secret}"`), secret);
});

test('a card that is cancelled after it was proved is neither registered nor linked', async () => {
  const { store, ...running } = await start();
  const cancel = (id: string) => store.transaction((tx) => tx.credentials.update(id, { state: 'cancelled' }));
  const visitor = new Visitor(running);
  await visitor.until('review');
  await cancel('100000000025');
  refused(await visitor.complete(), 409, 'credential-inactive');
  assert.equal((await visitor.current()).step, 'identity');

  const client = browser(running);
  ok(await hanako(client));
  const { id } = ok(await client.call(api.beginLinking, { body: { brand: 'lexus' } }));
  const params = { id };
  const body = {
    type: 'ownersCard',
    requirementSet: 'password',
    fields: { id: '100000000017', password: 'Owner_0017' },
  } as const;
  ok(await client.call(api.proveLinkingIdentity, { params, body }));
  await cancel('100000000017');
  refused(await client.call(api.confirmLinking, { params, idempotencyKey: 'key' }), 409, 'credential-inactive');
  assert.equal(ok(await client.call(api.getLinking, { params })).step, 'identity');
});

test('a card that passes to another owner invalidates its link', async () => {
  const { store, fetch, base } = await start();
  await store.transaction((tx) => tx.credentials.update('100000000033', { state: 'transferred' }));
  const headers = { 'Content-Type': 'application/json', [requestHeader]: '1' };
  const body = JSON.stringify({ email: 'taro@example.jp', password: 'Taro_2022' });
  const response = await fetch(new Request(`${base}/api/session`, { method: 'POST', headers, body }));
  assert.deepEqual((await response.json()).brands, ['toyota']);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const services = await fetch(new Request(`${base}/api/services`, { headers: { Cookie: cookie } }));
  assert.equal((await services.json()).brands[0].services[0].state, 'invalidated');
});

test('a short secret is refused', () => {
  assert.throws(() => createService({ store: createMemoryStore(), mail: createOutbox(), hasher, secret: 'short' }));
});
