import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { ConnectedServicesSchema, LinkingSchema, type Identity } from '../../../src/contract/index.js';
import type { Client } from '../client.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

const owner17 = { id: '1000-0000-0017', password: 'Owner_0017' };

/** Procedure ① and the list it fills. */
export function linkingSuite(start: h.Start): void {
  const begin = async (client: Client): Promise<string> =>
    h.ok(await client.call(h.api.beginLinking, { body: { brand: 'lexus' } })).id;
  const identity = (client: Client, id: string, fields: Identity['fields']) =>
    client.call(h.api.proveLinkingIdentity, {
      params: { id },
      body: { type: 'ownersCard', requirementSet: 'password', fields },
    });
  const read = (client: Client, id: string) => client.call(h.api.getLinking, { params: { id } });
  const confirm = (client: Client, id: string, idempotencyKey: string = crypto.randomUUID()) =>
    client.call(h.api.confirmLinking, { params: { id }, idempotencyKey });
  const services = async (client: Client) => parse(ConnectedServicesSchema, h.ok(await client.call(h.api.getServices)));
  const lexus = async (client: Client) => (await services(client)).brands[0]?.services ?? [];

  test('procedure ①, steps 9 to 11: identity, details, done, and the list shows the link', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    assert.deepEqual(await lexus(client), []);
    const id = await begin(client);
    const details = parse(LinkingSchema, h.ok(await identity(client, id, owner17)));
    assert.equal(details.step, 'details');
    assert.equal(details.service?.maskedId, '1000-••••-0017');
    assert.deepEqual(h.ok(await read(client, id)), details, 'a reload shows the same step');
    assert.equal(h.ok(await confirm(client, id)).step, 'done');
    const [link] = await lexus(client);
    assert.equal(link?.state, 'linked');
    assert.equal(link.credentialTypeName, 'レクサスオーナーズカードID');
    assert.deepEqual(h.ok(await client.call(h.api.getSession)).brands, ['lexus']);
  });

  test('a confirmation repeated with its key makes one link; another key is refused', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const id = await begin(client);
    h.refused(await confirm(client, id), 409, 'wrong-step');
    h.ok(await identity(client, id, owner17));
    h.refused(await client.send('POST', `/api/linkings/${id}/confirmation`), 422, 'invalid-fields');
    const answers = await Promise.all([1, 2].map(() => confirm(client, id, 'key')));
    h.ok(await confirm(client, id, 'key'));
    h.refused(await confirm(client, id, 'another key'), 409, 'wrong-step');
    for (const answer of answers) assert.equal(h.ok(answer).step, 'done');
    assert.equal((await lexus(client)).length, 1);
    h.refused(await identity(client, id, owner17), 409, 'wrong-step');
  });

  test('a credential that is linked or wrong is refused, and failures lock per account', async () => {
    const service = await start();
    const [taro, hanako] = [h.browser(service), h.browser(service)];
    h.ok(await h.taro(taro));
    h.ok(await h.hanako(hanako));
    const owner33 = { id: '1000-0000-0033', password: 'Owner_0033' };
    h.refused(await identity(taro, await begin(taro), owner33), 409, 'already-yours');
    const id = await begin(hanako);
    h.refused(await identity(hanako, id, owner33), 409, 'already-linked');
    for (let count = 1; count <= 4; count += 1) {
      h.refused(await identity(hanako, id, { id: `99999999990${count}`, password: 'x' }), 422, 'identity-mismatch');
    }
    h.refused(await identity(hanako, id, { id: '999999999905', password: 'x' }), 423, 'locked');
    h.refused(await identity(hanako, await begin(hanako), owner17), 423, 'locked');
  });

  test('an inactive credential is refused, and one that the account has linked meanwhile', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const [first, second] = [await begin(client), await begin(client)];
    const cancelled = { id: '1000-0000-0041', password: 'Owner_0041' };
    h.refused(await identity(client, first, cancelled), 409, 'credential-inactive');
    h.ok(await identity(client, first, owner17));
    h.ok(await identity(client, second, owner17));
    h.ok(await confirm(client, first));
    h.refused(await confirm(client, second), 409, 'already-yours');
  });

  test('the loser of a race for one credential goes back to the identity step', async () => {
    const service = await start();
    const [taro, hanako] = [h.browser(service), h.browser(service)];
    h.ok(await h.taro(taro));
    h.ok(await h.hanako(hanako));
    const [first, second] = [await begin(taro), await begin(hanako)];
    h.ok(await identity(taro, first, owner17));
    h.ok(await identity(hanako, second, owner17));
    h.ok(await confirm(taro, first));
    h.refused(await confirm(hanako, second), 409, 'already-linked');
    assert.equal(h.ok(await read(hanako, second)).step, 'identity');
    assert.equal((await lexus(taro)).length, 2, 'several links per account');
  });

  test('a linking needs a session and belongs to one account', async () => {
    const service = await start();
    const client = h.browser(service);
    h.refused(await client.call(h.api.beginLinking, { body: { brand: 'lexus' } }), 401, 'session-expired');
    h.refused(await client.call(h.api.getServices), 401, 'session-expired');
    h.ok(await h.hanako(client));
    const id = await begin(client);
    const other = h.browser(service);
    h.ok(await h.taro(other));
    h.refused(await read(other, id), 404, 'not-found');
    h.refused(await client.call(h.api.beginLinking, { body: { brand: 'toyota' } }), 422, 'invalid-fields');
    service.advance(h.minutes(20));
    h.ok(await client.call(h.api.getSession));
    service.advance(h.minutes(20));
    h.refused(await read(client, id), 404, 'not-found');
  });

  test('unlinking needs the password, frees the credential and may be repeated', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.taro(client));
    const [link] = await lexus(client);
    const unlink = (who: Client, password: string) =>
      who.call(h.api.unlinkService, { params: { id: link?.id ?? '' }, body: { password } });
    h.refused(await unlink(client, 'wrong'), 403, 'password-wrong');
    assert.equal((await lexus(client)).length, 1);
    for (let count = 0; count < 2; count += 1) {
      assert.deepEqual(h.ok(await unlink(client, 'Taro_2022')).brands[0]?.services, []);
    }
    assert.deepEqual(h.ok(await client.call(h.api.getSession)).brands, ['toyota']);
    const other = h.browser(service);
    h.ok(await h.hanako(other));
    h.refused(await unlink(other, 'Hanako_2022'), 404, 'not-found');
    const visitor = new Visitor(service);
    await visitor.until('identity');
    h.ok(await visitor.identity({ id: '1000-0000-0033', password: 'Owner_0033' }));
  });

  test('the list is in the language of the page and describes what an empty brand would open', async () => {
    const service = await start();
    const client = h.browser(service, 'en');
    h.ok(await h.taro(client));
    const { brands } = await services(client);
    assert.deepEqual(
      brands.map(({ name, canAdd, services: [first] }) => [name, canAdd, first?.serviceName, first?.maskedId]),
      [
        ['Lexus', true, 'G-Link', '1000-••••-0033'],
        ['Toyota', false, 'T-Connect', '9000-••••-0012'],
      ],
    );
    assert.ok(brands.every(({ invitation }) => invitation.length > 10));
  });
}
