import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { createMemoryStore } from '../../../service/store/memory.js';
import { Browser } from './browser.js';
import { challengeOf, claimsOf, Site } from './site.js';
import { chuo, startProvider, type Running } from './start.js';

let running: Running;
let site: Site;
/** A visitor who consented to both sites. */
let browser: Browser;

before(async () => {
  running = await startProvider(createMemoryStore());
  site = new Site(running.base);
  browser = new Browser(running.base);
  await browser.authorize(site.request().url);
  await browser.authorize(new Site(running.base, 'minato').request().url);
});

/** A code of a signed-in visitor, with the verifier that redeems it. */
async function code(of = site): Promise<{ code: string; verifier: string }> {
  const { url, verifier } = of.request();
  const back = await browser.authorize(url);
  return { code: back.searchParams.get('code') ?? assert.fail(back.href), verifier };
}

async function errorOf(changes: Record<string, string | undefined>): Promise<URLSearchParams> {
  const { url } = await browser.open(site.request(changes).url.href);
  assert.equal(url.origin + url.pathname, site.redirectUri, url.href);
  return url.searchParams;
}

suite('an authorization', () => {
  test('is answered with code, state and issuer, at the registered address', async () => {
    const { url, state } = site.request();
    const back = await browser.authorize(url);
    assert.equal(back.origin + back.pathname, site.redirectUri);
    assert.deepEqual([...back.searchParams.keys()].sort(), ['code', 'iss', 'state']);
    assert.equal(back.searchParams.get('state'), state);
    assert.equal(back.searchParams.get('iss'), running.base);
  });

  for (const [what, changes] of [
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with the plain method of PKCE', { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' }],
    ['without a method of PKCE, which means plain', { code_challenge_method: undefined }],
    ['without a state', { state: undefined }],
    ['without a nonce', { nonce: undefined }],
  ] as const) {
    test(`is refused ${what}`, async () => {
      const answer = await errorOf(changes);
      assert.equal(answer.get('error'), 'invalid_request');
      assert.equal(answer.get('iss'), running.base);
      assert.equal(answer.get('code'), null);
    });
  }

  for (const [changes, error] of [
    [{ response_type: 'id_token' }, 'unsupported_response_type'],
    [{ response_type: 'code id_token' }, 'unsupported_response_type'],
    [{ scope: 'profile' }, 'invalid_request'],
  ] as const) {
    test(`is refused with ${JSON.stringify(changes)}`, async () => {
      const { url } = await browser.open(site.request(changes).url.href);
      const answer = new URLSearchParams(url.hash.slice(1) || url.search);
      assert.equal(answer.get('error'), error, url.href);
    });
  }

  test('gives no scope that is not offered', async () => {
    const { url, verifier } = site.request({ scope: 'openid profile email address phone offline_access' });
    const back = await browser.authorize(url);
    const { body } = await site.token(back.searchParams.get('code'), verifier);
    assert.equal(body['scope'], 'openid profile');
    assert.equal(body['refresh_token'], undefined);
    const { body: userinfo } = await site.userinfo(body['access_token']);
    assert.deepEqual(Object.keys(userinfo).sort(), ['name', 'sub']);
  });
});

suite('a code', () => {
  test('is redeemed with its verifier, once; a second time ends the tokens of the first', async () => {
    const { code: first, verifier } = await code();
    const { status, body } = await site.token(first, verifier);
    assert.equal(status, 200);
    assert.equal((await site.userinfo(body['access_token'])).status, 200);
    const again = await site.token(first, verifier);
    assert.deepEqual([again.status, again.body['error']], [400, 'invalid_grant']);
    assert.equal((await site.userinfo(body['access_token'])).status, 401);
  });

  test('that is redeemed many times at once gives tokens once', async () => {
    const { code: given, verifier } = await code();
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.token(given, verifier)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    for (const { status, body } of answers) if (status !== 200) assert.equal(body['error'], 'invalid_grant');
  });

  for (const [what, verifier] of [
    ['a wrong verifier', 'b'.repeat(43)],
    ['no verifier', undefined],
  ] as const) {
    test(`is not redeemed with ${what}`, async () => {
      const { code: given } = await code();
      const { status, body } = await site.token(given, verifier);
      assert.deepEqual([status, body['error']], [400, 'invalid_grant']);
    });
  }

  test('is not redeemed with the challenge in place of the verifier', async () => {
    const { code: given, verifier } = await code();
    const { body } = await site.token(given, challengeOf(verifier));
    assert.equal(body['error'], 'invalid_grant');
  });

  test('of one site is not redeemed by another', async () => {
    const { code: given, verifier } = await code();
    const other = new Site(running.base, 'minato', site.redirectUri);
    const { body } = await other.token(given, verifier);
    assert.equal(body['error'], 'invalid_grant');
  });

  test('is redeemed only with the redirect address it was sent to', async () => {
    const { code: given, verifier } = await code();
    const { body } = await new Site(running.base, 'chuo', `${chuo}/`).token(given, verifier);
    assert.equal(body['error'], 'invalid_grant');
  });

  test('of a site with a backend is not redeemed without its secret', async () => {
    const confidential = new Site(running.base, 'minato');
    const { code: given, verifier } = await code(confidential);
    const { status, body } = await confidential.token(given, verifier, 'wrong');
    assert.deepEqual([status, body['error']], [401, 'invalid_client']);
    assert.equal((await confidential.token(given, verifier, '')).status, 400);
    const stored = (await running.store.transaction((tx) => tx.oidcClients.get('minato')))?.secretHash ?? '';
    assert.notEqual(stored, '');
    assert.equal((await confidential.token(given, verifier, stored)).status, 401, 'the hash is not the secret');
    assert.equal((await confidential.token(given, verifier)).status, 200);
  });

  test('expires after a minute', async () => {
    const { code: given, verifier } = await code();
    running.advance(61_000);
    const { body } = await site.token(given, verifier);
    running.advance(-61_000);
    assert.equal(body['error'], 'invalid_grant');
  });
});

suite('an ID token', () => {
  test('carries the nonce of its authorization, and the session at the site', async () => {
    const confidential = new Site(running.base, 'minato');
    const { url, verifier, nonce } = confidential.request();
    const back = await browser.authorize(url);
    const { body } = await confidential.token(back.searchParams.get('code'), verifier);
    const claims = claimsOf(body['id_token']);
    assert.equal(claims['nonce'], nonce);
    assert.equal(claims['iss'], running.base);
    assert.equal(claims['aud'], 'minato');
  });

  test('names the same visitor by another subject at another site', async () => {
    const subjects = [];
    for (const each of [site, new Site(running.base, 'minato'), site]) {
      const { code: given, verifier } = await code(each);
      const { body } = await each.token(given, verifier);
      subjects.push(claimsOf(body['id_token'])['sub']);
    }
    assert.equal(subjects[0], subjects[2]);
    assert.notEqual(subjects[0], subjects[1]);
    assert.ok(subjects.every((sub) => sub && !sub.includes('taro')));
  });
});
