import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withOlderHashes } from '../../service/hashing/older.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import type { CredentialRow, Holder } from '../../service/store/rows.js';
import type { Store } from '../../service/store/store.js';
import { sha256Hash } from '../harness/credential-hashes.js';
import { startOn, type Started } from '../service/start.js';
import * as h from './account-service/visitor.js';
import type { Client } from './client.js';

const owner = '100000000033';
const next: Holder = {
  familyName: '小林',
  givenName: '茜',
  familyNameKana: 'コバヤシ',
  givenNameKana: 'アカネ',
  birthDate: '1988-08-08',
  phone: '09011112222',
  postalCode: '1000001',
};

/** What a change of a credential does to links, proofs and hashes. `write` writes one into the store, as an import does. */
export function credentialRegistrySuite<S extends Store>(
  name: string,
  make: () => Promise<S>,
  write: (store: S, credential: CredentialRow) => Promise<void>,
): void {
  suite(`${name}: credentials that change`, () => {
    async function start(): Promise<Started & { change(id: string, changes: Partial<CredentialRow>): Promise<void> }> {
      const store = await make();
      const started = await startOn(store, {}, { hasher: withOlderHashes(webCryptoHasher(1)) });
      return {
        ...started,
        async change(id, changes) {
          const before = await store.transaction((tx) => tx.credentials.get(id));
          assert.ok(before);
          // Files have no hashes of the tests' hasher.
          const passwordHash = sha256Hash(`Owner_${id.slice(-4)}`);
          await write(store, { ...before, passwordHash, renewedFrom: null, checkedAt: null, ...changes });
        },
      };
    }
    const lexus = async (client: Client) => h.ok(await client.call(h.api.getServices)).brands[0]!.services;
    const brands = async (client: Client) => h.ok(await client.call(h.api.getSession)).brands;
    const beginLinking = async (client: Client) =>
      h.ok(await client.call(h.api.beginLinking, { body: { brand: 'lexus' } })).id;
    const prove = (client: Client, id: string, fields: { id: string; password: string }) =>
      client.call(h.api.proveLinkingIdentity, {
        params: { id },
        body: { type: 'ownersCard', requirementSet: 'password', fields },
      });
    const confirm = (client: Client, id: string) =>
      client.call(h.api.confirmLinking, { params: { id }, idempotencyKey: crypto.randomUUID() });

    for (const state of ['cancelled', 'suspended'] as const) {
      test(`a link of a card that is ${state} is invalidated, and works again when the card is active again`, async () => {
        const service = await start();
        const client = h.browser(service);
        h.ok(await h.taro(client));
        await service.change(owner, { state });
        const [link] = await lexus(client);
        assert.deepEqual([link?.state, link?.reason], ['invalidated', state]);
        assert.deepEqual(await brands(client), ['toyota']);
        await service.change(owner, { state: 'active' });
        const [again] = await lexus(client);
        assert.deepEqual([again?.id, again?.state, again?.reason], [link?.id, 'linked', undefined]);
        assert.deepEqual(await brands(client), ['lexus', 'toyota']);
      });
    }

    test('a card that is transferred ends its link for good, and its new owner links it', async () => {
      const service = await start();
      const [taro, hanako] = [h.browser(service), h.browser(service)];
      h.ok(await h.taro(taro));
      h.ok(await h.hanako(hanako));
      await service.change(owner, { state: 'transferred' });
      const id = await beginLinking(hanako);
      h.refused(await prove(hanako, id, { id: owner, password: 'Owner_0033' }), 409, 'credential-inactive');
      await service.change(owner, { state: 'active', holder: next, passwordHash: sha256Hash('Next_0033') });
      h.refused(await prove(hanako, id, { id: owner, password: 'Owner_0033' }), 422, 'identity-mismatch');
      h.ok(await prove(hanako, id, { id: owner, password: 'Next_0033' }));
      assert.equal(h.ok(await confirm(hanako, id)).step, 'done');
      assert.deepEqual(
        (await lexus(hanako)).map(({ state }) => state),
        ['linked'],
      );
      const [former] = await lexus(taro);
      assert.deepEqual([former?.state, former?.reason], ['invalidated', 'transferred']);
      assert.deepEqual(await brands(taro), ['toyota']);
      const params = { id: former!.id };
      const left = h.ok(await taro.call(h.api.unlinkService, { params, body: { password: 'Taro_2022' } }));
      assert.deepEqual(left.brands[0]?.services, []);
      assert.equal((await lexus(hanako)).length, 1);
    });

    test('a record with the birth date of another person ends the link; other new details of the holder do not', async () => {
      const service = await start();
      const client = h.browser(service);
      h.ok(await h.taro(client));
      const before = await service.store.transaction((tx) => tx.credentials.get(owner));
      await service.change(owner, { holder: { ...before!.holder!, familyName: '加藤', phone: '09000000000' } });
      assert.equal((await lexus(client))[0]?.state, 'linked');
      await service.change(owner, { holder: next });
      assert.equal((await lexus(client))[0]?.reason, 'transferred');
    });

    test('what a former owner has proved and not yet linked is void', async () => {
      const service = await start();
      const visitor = new h.Visitor(service);
      await visitor.until('review');
      const client = h.browser(service);
      h.ok(await h.hanako(client));
      const id = await beginLinking(client);
      h.ok(await prove(client, id, { id: '100000000017', password: 'Owner_0017' }));
      for (const card of ['100000000017', '100000000025']) {
        await service.change(card, { state: 'transferred' });
        await service.change(card, { state: 'active', holder: next });
      }
      h.refused(await confirm(client, id), 409, 'wrong-step');
      assert.equal(h.ok(await client.call(h.api.getLinking, { params: { id } })).step, 'identity');
      h.refused(await visitor.complete(), 409, 'wrong-step');
      assert.equal((await visitor.current()).step, 'identity');
    });

    test('an older hash is renewed at the first success, and stays renewed when it is written again', async () => {
      const service = await start();
      const visitor = new h.Visitor(service);
      await visitor.until('identity');
      const id = '100000000025';
      const read = async () => (await service.store.transaction((tx) => tx.credentials.get(id)))!;
      const older = sha256Hash('Owner_0025');
      await service.change(id, { passwordHash: older });
      h.refused(await visitor.identity({ id, password: 'Wrong_0025' }), 422, 'identity-mismatch');
      assert.equal((await read()).passwordHash, older);
      h.ok(await visitor.identity());
      const renewed = await read();
      assert.match(renewed.passwordHash, /^pbkdf2\$/);
      assert.ok(!JSON.stringify(renewed).includes(older.slice(-64)));
      await service.change(id, { passwordHash: older });
      assert.deepEqual(await read(), renewed);
      h.ok(await visitor.identity());
      h.refused(await visitor.identity({ id, password: 'Wrong_0025' }), 422, 'identity-mismatch');
      await service.change(id, { passwordHash: sha256Hash('Other_0025') });
      h.refused(await visitor.identity(), 422, 'identity-mismatch');
      h.ok(await visitor.identity({ id, password: 'Other_0025' }));
    });

    test('proofs at the same moment renew an older hash once, and all succeed', async () => {
      const service = await start();
      await service.change('100000000025', {});
      const visitors = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const visitor = new h.Visitor(service);
          await visitor.until('identity');
          return visitor;
        }),
      );
      const answers = await Promise.all(visitors.map((visitor) => visitor.identity()));
      for (const answer of answers) assert.equal(h.ok(answer).step, 'email');
    });
  });
}
