import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { suite, test } from 'node:test';
import { createMemoryStore } from '../../../service/store/memory.js';
import { Browser } from './browser.js';
import { claimsOf, isSigned, Site } from './site.js';
import { listen, startProvider } from './start.js';

/** A site that takes back-channel logouts, or fails as long as `failing` says. */
async function takeLogouts(): Promise<{ origin: string; tokens: string[]; failing: { times: number } }> {
  const tokens: string[] = [];
  const failing = { times: 0 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (failing.times > 0) {
        failing.times -= 1;
        response.writeHead(503).end();
        return;
      }
      tokens.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.writeHead(200).end();
    });
  });
  return { origin: await listen(server), tokens, failing };
}

/** Signs taro in at minato, which takes back-channel logouts. */
async function signedInAtMinato() {
  const logouts = await takeLogouts();
  const running = await startProvider(createMemoryStore(), logouts.origin);
  const browser = new Browser(running.base);
  const site = new Site(running.base, 'minato', `${logouts.origin}/callback`);
  const { url, verifier } = site.request();
  const back = await browser.authorize(url);
  const { body } = await site.token(back.searchParams.get('code'), verifier);
  return { ...logouts, running, browser, site, idToken: body['id_token'], claims: claimsOf(body['id_token']) };
}

suite('a back-channel logout', () => {
  for (const [what, act] of [
    ['a sign-out at the service', (browser: Browser) => browser.signOut()],
    ['a revocation', (browser: Browser) => browser.call('DELETE', '/api/account/sites/minato')],
    ['a withdrawal', (browser: Browser) => browser.call('POST', '/api/account/withdrawal', { password: 'Taro_2022' })],
  ] as const) {
    test(`is sent after ${what}, signed and for that session`, async () => {
      const { tokens, running, browser, claims } = await signedInAtMinato();
      await running.provider.sendLogouts();
      assert.deepEqual(tokens, [], 'not before');
      await act(browser);
      await running.provider.sendLogouts();
      assert.equal(tokens.length, 1);
      const logout = claimsOf(tokens[0]) as Record<string, unknown>;
      assert.deepEqual(
        [logout['iss'], logout['aud'], logout['sub'], logout['sid'], logout['nonce']],
        [running.base, 'minato', claims['sub'], claims['sid'], undefined],
      );
      assert.deepEqual(logout['events'], { 'http://schemas.openid.net/event/backchannel-logout': {} });
      assert.ok(await isSigned(running.base, tokens[0] ?? ''));
      await running.provider.sendLogouts();
      assert.equal(tokens.length, 1, 'once');
    });
  }

  test('is sent once after a sign-out that a site began', async () => {
    const { tokens, running, browser, idToken } = await signedInAtMinato();
    const page = await browser.open(`/oidc/logout?id_token_hint=${idToken}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const left = await browser.open('/oidc/logout/confirm', { method: 'POST', body });
    assert.match(left.html, /<h1>ログアウトしました<\/h1>/);
    await running.provider.sendLogouts();
    assert.equal(tokens.length, 1);
    assert.equal((await browser.call('GET', '/api/session')).body.state, 'signed-out');
  });

  test('is not sent when the visitor stays signed in at the service but for that site', async () => {
    const { tokens, browser, idToken } = await signedInAtMinato();
    const page = await browser.open(`/oidc/logout?id_token_hint=${idToken}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await browser.open('/oidc/logout/confirm', { method: 'POST', body: new URLSearchParams({ xsrf }) });
    assert.equal(tokens.length, 1, 'that site is told');
    assert.equal((await browser.call('GET', '/api/session')).body.state, 'signed-in');
  });

  test('without its xsrf value signs no one out', async () => {
    const { browser } = await signedInAtMinato();
    const body = new URLSearchParams({ xsrf: 'guessed', logout: 'yes' });
    assert.equal((await browser.open('/oidc/logout/confirm', { method: 'POST', body })).status, 400);
    assert.equal((await browser.call('GET', '/api/session')).body.state, 'signed-in');
  });

  test('is sent again later when the site does not answer', async () => {
    const { tokens, failing, running, browser } = await signedInAtMinato();
    failing.times = 1;
    await browser.signOut();
    await running.provider.sendLogouts();
    assert.deepEqual(tokens, []);
    await running.provider.sendLogouts();
    assert.deepEqual(tokens, [], 'not at once');
    running.advance(60_000);
    await running.provider.sendLogouts();
    assert.equal(tokens.length, 1);
    assert.match(String(running.errors), /Back-channel logout of minato/);
  });

  test('is not sent when the same account signs in again', async () => {
    const { tokens, running, browser } = await signedInAtMinato();
    await browser.signIn();
    await running.provider.sendLogouts();
    assert.deepEqual(tokens, []);
    await browser.signOut();
    await running.provider.sendLogouts();
    assert.equal(tokens.length, 1, 'the site belongs to the new session');
  });
});
