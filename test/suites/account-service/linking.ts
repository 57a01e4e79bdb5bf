import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { ConnectedServicesSchema, LinkingSchema } from '../../../src/contract/index.js';
import type { Client } from '../client.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

const owner17 = { id: '1000-0000-0017', password: 'Owner_0017' };

/** Procedure ① and the list it fills. */
export function linkingSuite(start: h.Start): void {
  const begin = async (client: Client): Promise<string> =>
    `/api/linkings/${h.ok(await client.post('/api/linkings', { brand: 'lexus' })).id}`;
  const identity = (client: Client, path: string, fields: object, type = 'ownersCard') =>
    client.post(`${path}/identity`, { type, requirementSet: 'password', fields });
  const services = async (client: Client) => parse(ConnectedServicesSchema, h.ok(await client.get('/api/services')));
  const lexus = async (client: Client) => (await services(client)).brands[0]?.services ?? [];

  test('procedure ①: identity, details, done, and the list shows it', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    assert.deepEqual(await lexus(client), []);
    const path = await begin(client);
    const details = parse(LinkingSchema, h.ok(await identity(client, path, owner17)));
    assert.equal(details.step, 'details');
    assert.equal(details.service?.maskedId, '1000-****-0017');
    assert.deepEqual(h.ok(await client.get(path)), details, 'a reload finds the same step');
    assert.equal(h.ok(await client.confirm(`${path}/confirmation`)).step, 'done');
    const [link] = await lexus(client);
    assert.equal(link?.state, 'linked');
    assert.equal(link.credentialTypeName, 'レクサスオーナーズカードID');
    assert.deepEqual(h.ok(await client.get('/api/session')).brands, ['lexus']);
  });

  test('a confirmation repeated makes one link', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const path = await begin(client);
    h.refused(await client.confirm(`${path}/confirmation`), 409, 'wrong-step');
    h.ok(await identity(client, path, owner17));
    h.refused(await client.post(`${path}/confirmation`), 422, 'invalid-fields');
    const answers = await Promise.all([1, 2].map(() => client.confirm(`${path}/confirmation`, 'key')));
    for (const answer of answers) assert.equal(h.ok(answer).step, 'done');
    assert.equal((await lexus(client)).length, 1);
    h.refused(await identity(client, path, owner17), 409, 'wrong-step');
  });

  test('linked to oneself, linked to another, wrong, and the lock per account', async () => {
    const home = await start();
    const [taro, hanako] = [h.browser(home), h.browser(home)];
    h.ok(await h.taro(taro));
    h.ok(await h.hanako(hanako));
    const owner33 = { id: '1000-0000-0033', password: 'Owner_0033' };
    h.refused(await identity(taro, await begin(taro), owner33), 409, 'already-yours');
    const path = await begin(hanako);
    h.refused(await identity(hanako, path, owner33), 409, 'already-linked');
    for (let count = 1; count <= 4; count += 1) {
      h.refused(await identity(hanako, path, { id: `99999999990${count}`, password: 'x' }), 422, 'identity-mismatch');
    }
    h.refused(await identity(hanako, path, { id: '999999999905', password: 'x' }), 423, 'locked');
    h.refused(await identity(hanako, await begin(hanako), owner17), 423, 'locked');
  });

  test('a lost race: the second is told, and starts over at the identity', async () => {
    const home = await start();
    const [taro, hanako] = [h.browser(home), h.browser(home)];
    h.ok(await h.taro(taro));
    h.ok(await h.hanako(hanako));
    const [first, second] = [await begin(taro), await begin(hanako)];
    h.ok(await identity(taro, first, owner17));
    h.ok(await identity(hanako, second, owner17));
    h.ok(await taro.confirm(`${first}/confirmation`));
    h.refused(await hanako.confirm(`${second}/confirmation`), 409, 'already-linked');
    assert.equal(h.ok(await hanako.get(second)).step, 'identity');
    assert.equal((await lexus(taro)).length, 2, 'several links per account');
  });

  test('signed-in only, and nobody else’s attempt', async () => {
    const home = await start();
    const client = h.browser(home);
    h.refused(await client.post('/api/linkings', { brand: 'lexus' }), 401, 'session-expired');
    h.refused(await client.get('/api/services'), 401, 'session-expired');
    h.ok(await h.hanako(client));
    const path = await begin(client);
    const other = h.browser(home);
    h.ok(await h.taro(other));
    h.refused(await other.get(path), 404, 'not-found');
    h.refused(await client.post('/api/linkings', { brand: 'toyota' }), 422, 'invalid-fields');
    home.advance(h.minutes(20));
    h.ok(await client.get('/api/session'));
    home.advance(h.minutes(20));
    h.refused(await client.get(path), 404, 'not-found');
  });

  test('unlinking asks for the password, frees the credential, and may be repeated', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.taro(client));
    const [link] = await lexus(client);
    const path = `/api/services/${link?.id}/unlinking`;
    h.refused(await client.post(path, { password: 'wrong' }), 403, 'password-wrong');
    assert.equal((await lexus(client)).length, 1);
    for (let count = 0; count < 2; count += 1) {
      assert.deepEqual(h.ok(await client.post(path, { password: 'Taro_2022' })).brands[0].services, []);
    }
    assert.deepEqual(h.ok(await client.get('/api/session')).brands, ['toyota']);
    const other = h.browser(home);
    h.ok(await h.hanako(other));
    h.refused(await other.post(path, { password: 'Hanako_2022' }), 404, 'not-found');
    const visitor = new Visitor(home);
    await visitor.until('identity');
    h.ok(await visitor.identity({ id: '1000-0000-0033', password: 'Owner_0033' }));
  });

  test('the list speaks the language of the page and says what an empty brand would open', async () => {
    const home = await start();
    const client = h.browser(home, 'en');
    h.ok(await h.taro(client));
    const { brands } = await services(client);
    assert.deepEqual(
      brands.map(({ name, canAdd, services: [first] }) => [name, canAdd, first?.serviceName, first?.maskedId]),
      [
        ['Lexus', true, 'G-Link', '1000-****-0033'],
        ['Toyota', false, 'T-Connect', '9000-****-0012'],
      ],
    );
    assert.ok(brands.every(({ invitation }) => invitation.length > 10));
  });
}
