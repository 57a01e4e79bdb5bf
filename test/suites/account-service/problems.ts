import assert from 'node:assert/strict';
import {
  endpoints,
  idempotencyHeader,
  requestSchemas,
  type Endpoint,
  type EndpointName,
} from '../../../src/contract/index.js';
import type { Answer, Client } from '../client.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

const named = Object.entries(endpoints) as [EndpointName, Endpoint][];
const code = { code: '123456' };
const owner17 = {
  type: 'ownersCard',
  requirementSet: 'password',
  fields: { id: '1000-0000-0017', password: 'Owner_0017' },
} as const;

/** Sends a call by its endpoint, with any body. */
const sendTo = (client: Client, { method, path }: Endpoint, id: string, body?: unknown): Promise<Answer> =>
  client.send(method, path.replace(/\{\w+\}/, id), body, { headers: { [idempotencyHeader]: 'key' } });

/** The answers of a step's endpoint, each with a valid body. */
const stepCalls = async (visitor: Visitor): Promise<Answer[]> => [
  await visitor.identity(),
  await visitor.call(h.api.registerEmail, { email: visitor.email }),
  await visitor.call(h.api.resendRegistrationCode),
  await visitor.call(h.api.verifyRegistration, code),
  await visitor.call(h.api.registerProfile, { profile: h.person, password: h.newPassword }),
  await visitor.complete(),
];

/** The problems that many calls share. */
export function problemSuite(start: h.Start): void {
  /** A visitor who is signed in, has a registration whose steps are all answered, and a linking. */
  async function everythingUnderWay(): Promise<{ visitor: Visitor; linking: string }> {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    h.ok(await h.hanako(visitor.client));
    return { visitor, linking: h.ok(await visitor.client.call(h.api.beginLinking, { body: { brand: 'lexus' } })).id };
  }

  test('every call that needs a cookie is refused without it', async () => {
    const service = await start();
    for (const [, endpoint] of named.filter(([, { cookie, cookieOptional }]) => cookie && !cookieOptional)) {
      h.refused(await sendTo(h.browser(service), endpoint, 'unknown'), 401, 'session-expired');
    }
  });

  test('every body of another shape is refused', async () => {
    const { visitor, linking } = await everythingUnderWay();
    for (const name of Object.keys(requestSchemas) as (keyof typeof requestSchemas)[]) {
      const endpoint: Endpoint = endpoints[name];
      const id = endpoint.path.startsWith('/api/linkings') ? linking : visitor.id;
      h.refused(await sendTo(visitor.client, endpoint, id, []), 422, 'invalid-fields');
    }
    assert.equal((await visitor.current()).step, 'review');
  });

  test('no text that cannot be stored gets further than 422: NUL, half of a surrogate pair', async () => {
    const { visitor } = await everythingUnderWay();
    const { signIn, registerEmail, beginPasswordReset, resetPassword } = endpoints;
    for (const odd of ['\0', 'a\0b', '\ud800', 'a\udfffb']) {
      const login = { email: `${odd}@example.jp`, password: 'Taro_2022', remember: false };
      for (const [endpoint, body] of [
        [signIn, login],
        [signIn, { ...login, email: 'taro@example.jp', password: odd }],
        [registerEmail, { email: odd }],
        [beginPasswordReset, { email: odd }],
        [resetPassword, { code: odd, password: odd }],
        [endpoints.changeProfile, { ...h.person, familyName: odd }],
        [endpoints.proveIdentity, { ...owner17, fields: { id: odd, password: odd } }],
      ] as const) {
        h.refused(await sendTo(visitor.client, endpoint, visitor.id, body), 422, 'invalid-fields');
      }
    }
    for (const id of ['%00', 'a%00b', 'x'.repeat(65), '%F0%9F', 'a%2Fb', '%E4%BD%90']) {
      for (const endpoint of [resetPassword, endpoints.getLinking, endpoints.unlinkService, endpoints.getInteraction]) {
        const { status } = await sendTo(visitor.client, endpoint, id, endpoint.method === 'GET' ? undefined : {});
        assert.ok([400, 404, 422].includes(status), `${endpoint.path} with ${id}: ${status}`);
      }
    }
  });

  test('every step of a registration is refused for another id', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    visitor.id = 'unknown';
    for (const answer of [
      await visitor.call(h.api.acknowledgeNotice),
      await visitor.call(h.api.acceptTerms, await visitor.acceptance()),
      await visitor.call(h.api.extendRegistration),
      await visitor.client.call(h.api.cancelRegistration, { params: { id: visitor.id } }),
      ...(await stepCalls(visitor)),
    ]) {
      h.refused(answer, 409, 'wrong-step');
    }
  });

  test('every step after the terms is refused once the terms have changed', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    visitor.service.settings.termsVersion = '2027-01-01';
    for (const answer of await stepCalls(visitor)) h.refused(answer, 409, 'terms-changed');
  });

  test('a linking, a link and a password reset that do not exist are not found', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const params = { id: 'unknown' };
    for (const answer of [
      await client.call(h.api.getLinking, { params }),
      await client.call(h.api.proveLinkingIdentity, { params, body: owner17 }),
      await client.call(h.api.confirmLinking, { params, idempotencyKey: 'key' }),
      await client.call(h.api.unlinkService, { params, body: { password: 'Hanako_2022' } }),
      await client.call(h.api.resendPasswordResetCode, { params }),
      await client.call(h.api.resetPassword, { params, body: { ...code, password: h.newPassword } }),
    ]) {
      h.refused(answer, 404, 'not-found');
    }
  });

  test('identity checks and mails of one client are limited', async () => {
    const once = { count: 1, windowSeconds: 60 };
    const { limits } = (await start()).settings;
    const service = await start({ limits: { ...limits, identity: once, mail: once, passwordReset: once } });
    const visitor = new Visitor(service);
    await visitor.until('email');
    const { client } = visitor;
    h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email }));
    h.ok(await h.hanako(client));
    const { id } = h.ok(await client.call(h.api.beginLinking, { body: { brand: 'lexus' } }));
    for (const answer of [
      await visitor.identity(),
      await client.call(h.api.proveLinkingIdentity, { params: { id }, body: owner17 }),
      await client.call(h.api.changeEmail, { body: { email: 'other@example.jp', password: 'Hanako_2022' } }),
      await client.call(h.api.beginPasswordReset, { body: { email: 'hanako@example.jp' } }),
    ]) {
      h.refused(answer, 429, 'rate-limited');
      assert.equal(answer.body.retryAfter, 60);
    }
  });
}
