import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { DocumentSchema, PolicySchema, requestHeader } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';

const dealer = 'http://dealer.example';
const brand = 'http://www.brand.example';

/** Who may call from where, and the headers of every answer. */
export function originSuite(start: h.Start): void {
  const withBrand = async (): Promise<h.Home> => {
    const home = await start();
    home.settings.origins.inline = [brand];
    return home;
  };

  test('policy: inline where listed, redirect everywhere else', async () => {
    const home = await withBrand();
    const client = h.browser(home);
    for (const [origin, presentation] of [
      [undefined, 'inline'],
      [home.base, 'inline'],
      [brand, 'inline'],
      [dealer, 'redirect'],
      [`${brand}.evil.example`, 'redirect'],
      ['null', 'redirect'],
    ] as const) {
      const answer = await client.get('/api/policy', origin ? { headers: { Origin: origin } } : {});
      const policy = parse(PolicySchema, h.ok(answer));
      assert.equal(policy.presentation, presentation, origin);
      assert.equal(policy.hosted.login, `${home.base}/login`);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin ?? null);
      assert.match(answer.headers.get('Vary') ?? '', /Origin/);
    }
  });

  test('an unlisted page sees nobody signed in, whatever cookies came along', async () => {
    const home = await withBrand();
    const client = h.browser(home);
    h.ok(await h.hanako(client));
    const headers = { Origin: dealer };
    const answer = await client.get('/api/session', { headers });
    assert.deepEqual(h.ok(answer), { state: 'signed-out' });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), dealer);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.equal(h.ok(await client.get('/api/session', { headers: { Origin: brand } })).state, 'signed-in');
  });

  test('every other call of an unlisted page is refused without CORS headers', async () => {
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
        const answer = await client.call(method, path, undefined, { headers: { Origin: origin } });
        h.refused(answer, 403, 'forbidden');
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      }
    }
    h.ok(await client.get('/api/account'));
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
        h.refused(await client.call(method, path, undefined, { bare: true, headers }), 403, 'forbidden');
      }
    }
  });

  test('preflight: listed origins may send the headers, for a while', async () => {
    const client = h.browser(await withBrand());
    const answer = await client.call('OPTIONS', '/api/session', undefined, {
      bare: true,
      headers: { Origin: brand, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.get('Access-Control-Allow-Headers') ?? '', new RegExp(requestHeader));
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /PATCH/);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(answer.headers.get('Access-Control-Max-Age'), '600');
    const open = await client.call('OPTIONS', '/api/policy', undefined, { headers: { Origin: dealer } });
    assert.equal(open.headers.get('Access-Control-Allow-Methods'), 'GET');
  });

  test('answers are not stored, refusals included; public ones say how long', async () => {
    const client = h.browser(await start());
    for (const [path, cache] of [
      ['/api/session', 'no-store'],
      ['/api/account', 'no-store'],
      ['/api/nowhere', 'no-store'],
      ['/api/policy', 'public, max-age=60'],
      ['/api/documents/terms', 'no-cache'],
      ['/api/postal-codes/1000001', 'public, max-age=86400'],
    ] as const) {
      const { headers } = await client.get(path);
      assert.equal(headers.get('Cache-Control'), cache, path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
    }
  });

  test('documents: both languages, version, hash of what is shown, revalidation', async () => {
    const home = await start();
    for (const name of ['terms', 'linking-notice']) {
      const answers = await Promise.all(
        ['ja', 'en'].map((language) => h.browser(home, language).get(`/api/documents/${name}`)),
      );
      const [ja, en] = answers.map((answer) => parse(DocumentSchema, h.ok(answer)));
      assert.notEqual(ja?.hash, en?.hash);
      assert.match(ja?.hash ?? '', /^[0-9a-f]{64}$/);
      const tag = answers[0]?.headers.get('ETag') ?? '';
      const again = await h.browser(home).get(`/api/documents/${name}`, { headers: { 'If-None-Match': tag } });
      assert.equal(again.status, 304);
    }
    h.refused(await h.browser(home).get('/api/documents/other'), 404, 'not-found');
  });

  test('postal codes: known, folded, unknown, no code at all', async () => {
    const client = h.browser(await start());
    const address = { prefecture: '東京都', city: '千代田区', town: '千代田' };
    for (const code of ['1000001', '100-0001', '１０００００１']) {
      const { addresses } = h.ok(await client.get(`/api/postal-codes/${encodeURIComponent(code)}`));
      assert.deepEqual(addresses, [address]);
    }
    assert.deepEqual(h.ok(await client.get('/api/postal-codes/9999999')).addresses, []);
    assert.deepEqual(h.ok(await client.get('/api/postal-codes/abc')).addresses, []);
  });

  test('bodies: no JSON, another shape, too long', async () => {
    const client = h.browser(await start());
    for (const body of ['{', '', 'null', '[]', '{"path":1}', `{"path":"${'x'.repeat(70_000)}"}`]) {
      h.refused(await client.post('/api/registrations', body), 422, 'invalid-fields');
    }
    const answer = await client.post('/api/session', { email: 1 });
    assert.deepEqual(answer.body.errors, [
      { field: 'email', code: 'format' },
      { field: 'password', code: 'required' },
    ]);
  });
}
