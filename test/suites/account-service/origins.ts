import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { DocumentSchema, PolicySchema, requestHeader } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';

const dealer = 'http://dealer.example';
const brand = 'http://www.brand.example';

/** Who may call from where, and the headers of every answer. */
export function originSuite(start: h.Start): void {
  const withBrand = async (): Promise<h.RunningService> => {
    const service = await start();
    service.settings.origins.inline = [brand];
    return service;
  };

  test('the policy is inline for listed origins and redirect for all others', async () => {
    const service = await withBrand();
    const client = h.browser(service);
    for (const [origin, presentation] of [
      [undefined, 'inline'],
      [service.base, 'inline'],
      [brand, 'inline'],
      [dealer, 'redirect'],
      [`${brand}.evil.example`, 'redirect'],
      ['null', 'redirect'],
    ] as const) {
      const answer = await client.call(h.api.getPolicy, { ...(origin ? { headers: { Origin: origin } } : {}) });
      const policy = parse(PolicySchema, h.ok(answer));
      assert.equal(policy.presentation, presentation, origin);
      assert.equal(policy.hosted.login, `${service.base}/login`);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin ?? null);
      assert.match(answer.headers.get('Vary') ?? '', /Origin/);
    }
  });

  test('a page of an unlisted origin sees no sign-in, whatever cookies it sends', async () => {
    const service = await withBrand();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const headers = { Origin: dealer };
    const answer = await client.call(h.api.getSession, { headers });
    assert.deepEqual(h.ok(answer), { state: 'signed-out' });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), dealer);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.equal(h.ok(await client.call(h.api.getSession, { headers: { Origin: brand } })).state, 'signed-in');
  });

  test('every other call of an unlisted origin is refused without CORS headers', async () => {
    const client = h.browser(await withBrand());
    h.ok(await h.hanako(client));
    for (const [method, path] of [
      ['GET', '/api/account'],
      ['GET', '/api/services'],
      ['GET', '/api/registrations/current'],
      ['POST', '/api/session'],
      ['DELETE', '/api/session'],
      ['POST', '/api/registrations'],
      ['OPTIONS', '/api/account'],
    ] as const) {
      for (const origin of [dealer, 'null']) {
        const answer = await client.send(method, path, undefined, { headers: { Origin: origin } });
        h.refused(answer, 403, 'forbidden');
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      }
    }
    h.ok(await client.call(h.api.getAccount));
  });

  test('a state-changing call without the header a form cannot send is refused', async () => {
    const client = h.browser(await withBrand());
    for (const headers of [{}, { Origin: brand }]) {
      for (const [method, path] of [
        ['POST', '/api/session'],
        ['DELETE', '/api/session'],
        ['PATCH', '/api/account'],
        ['POST', '/api/registrations'],
        ['POST', '/api/password-resets'],
      ] as const) {
        h.refused(await client.send(method, path, undefined, { bare: true, headers }), 403, 'forbidden');
      }
    }
  });

  test('a preflight allows listed origins to send the headers, for ten minutes', async () => {
    const client = h.browser(await withBrand());
    const answer = await client.send('OPTIONS', '/api/session', undefined, {
      bare: true,
      headers: { Origin: brand, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.get('Access-Control-Allow-Headers') ?? '', new RegExp(requestHeader));
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /PATCH/);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(answer.headers.get('Access-Control-Max-Age'), '600');
    const open = await client.send('OPTIONS', '/api/policy', undefined, { headers: { Origin: dealer } });
    assert.equal(open.headers.get('Access-Control-Allow-Methods'), 'GET');
  });

  test('answers are not cached, problems included; public ones name their lifetime', async () => {
    const client = h.browser(await start());
    for (const [path, cache] of [
      ['/api/session', 'no-store'],
      ['/api/account', 'no-store'],
      ['/api/nowhere', 'no-store'],
      ['/api/policy', 'public, max-age=60'],
      ['/api/documents/terms', 'no-cache'],
      ['/api/postal-codes/1000001', 'public, max-age=86400'],
    ] as const) {
      const { headers } = await client.send('GET', path);
      assert.equal(headers.get('Cache-Control'), cache, path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
    }
  });

  test('documents have two languages, a version, a hash of the text and an ETag', async () => {
    const service = await start();
    for (const name of ['terms', 'linking-notice']) {
      const answers = await Promise.all(
        ['ja', 'en'].map((language) =>
          h.browser(service, language).call(h.api.getDocument, { params: { name: name } }),
        ),
      );
      const [ja, en] = answers.map((answer) => parse(DocumentSchema, h.ok(answer)));
      assert.notEqual(ja?.hash, en?.hash);
      assert.match(ja?.hash ?? '', /^[0-9a-f]{64}$/);
      const tag = answers[0]?.headers.get('ETag') ?? '';
      const again = await h
        .browser(service)
        .call(h.api.getDocument, { params: { name: name }, headers: { 'If-None-Match': tag } });
      assert.equal(again.status, 304);
    }
    h.refused(await h.browser(service).call(h.api.getDocument, { params: { name: 'other' } }), 404, 'not-found');
  });

  test('postal codes are found in any notation; unknown and malformed ones have no address', async () => {
    const client = h.browser(await start());
    const address = { prefecture: '東京都', city: '千代田区', town: '千代田' };
    for (const code of ['1000001', '100-0001', '１０００００１']) {
      const { addresses } = h.ok(await client.call(h.api.getAddresses, { params: { code } }));
      assert.deepEqual(addresses, [address]);
    }
    assert.deepEqual(h.ok(await client.call(h.api.getAddresses, { params: { code: '9999999' } })).addresses, []);
    assert.deepEqual(h.ok(await client.call(h.api.getAddresses, { params: { code: 'abc' } })).addresses, []);
  });

  test('a body that is no JSON, of another shape or too long is invalid', async () => {
    const client = h.browser(await start());
    for (const body of ['{', '', 'null', '[]', '{"path":1}', `{"path":"${'x'.repeat(70_000)}"}`]) {
      h.refused(await client.send('POST', '/api/registrations', body), 422, 'invalid-fields');
    }
    const answer = await client.send('POST', '/api/session', { email: 1 });
    assert.deepEqual(answer.body.errors, [
      { field: 'email', code: 'format' },
      { field: 'password', code: 'required' },
    ]);
  });
}
