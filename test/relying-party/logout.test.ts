import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { generateKeyPair, type JWTPayload } from 'jose';
import { claimsOf } from '../service/provider/site.js';
import { clientId, startSite, type SiteVisitor } from './start.js';

const event = 'http://schemas.openid.net/event/backchannel-logout';

let site: Awaited<ReturnType<typeof startSite>>;
before(async () => (site = await startSite()));

async function signedIn(): Promise<SiteVisitor> {
  const visitor = site.visitor();
  await visitor.signIn();
  assert.equal(await visitor.isSignedIn(), true);
  return visitor;
}

suite('a sign-out at the site', () => {
  test('ends the session here and, when the visitor agrees, at the account service', async () => {
    const visitor = await signedIn();
    const left = await visitor.logOut();
    assert.equal(left.status, 303);
    assert.equal(await visitor.isSignedIn(), false);
    assert.deepEqual([...visitor.cookies], []);

    const asked = await visitor.atService.open(left.headers.get('Location') ?? '');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const back = await visitor.atService.open('/oidc/logout/confirm', { method: 'POST', body });
    assert.equal(back.url.href, `${site.origin}/`);
    assert.equal((await visitor.atService.call('GET', '/api/session')).body.state, 'signed-out');
  });

  test('makes a copy of the cookie worthless', async () => {
    const visitor = await signedIn();
    const cookies = [...visitor.cookies];
    await visitor.logOut();
    for (const cookie of cookies) visitor.cookies.set(...cookie);
    assert.equal(await visitor.isSignedIn(), false);
  });

  test('that another site’s page sends is refused; that of the site’s own page is not', async () => {
    const visitor = await signedIn();
    for (const Origin of ['https://evil.example', 'null', undefined]) {
      const init = { method: 'POST', ...(Origin && { headers: { Origin } }) };
      assert.equal((await visitor.request('/mylexus/logout', init)).status, 403);
    }
    assert.equal(await visitor.isSignedIn(), true);
    assert.equal((await visitor.logOut()).status, 303);
    assert.equal(await visitor.isSignedIn(), false);
  });

  test('from a page that sends no referrer is recognized by the browser’s own header, and another site’s is not', async () => {
    const visitor = await signedIn();
    const send = (site: string): Promise<Response> =>
      visitor.request('/mylexus/logout', { method: 'POST', headers: { Origin: 'null', 'Sec-Fetch-Site': site } });
    for (const other of ['cross-site', 'same-site', 'none']) assert.equal((await send(other)).status, 403);
    assert.equal(await visitor.isSignedIn(), true);
    assert.equal((await send('same-origin')).status, 303);
    assert.equal(await visitor.isSignedIn(), false);
  });

  test('by a visitor who is signed out leads to the top page', async () => {
    assert.equal((await site.visitor().logOut()).headers.get('Location'), `${site.origin}/`);
  });
});

suite('a back-channel logout', () => {
  test('ends the session within a second of a sign-out at the account service', async () => {
    const [visitor, other] = [await signedIn(), await signedIn()];
    const start = performance.now();
    await visitor.atService.signOut();
    await site.running.provider.sendLogouts();
    assert.equal(await visitor.isSignedIn(), false);
    assert.ok(performance.now() - start < 1000);
    assert.equal(await other.isSignedIn(), true, 'the same account in another browser');
    assert.deepEqual(site.running.errors, []);
  });

  const send = (token: string): Promise<Response> =>
    fetch(`${site.origin}/mylexus/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });

  let tokens = 0;
  /** A valid logout token's claims for the visitor. */
  async function claimsFor(visitor: SiteVisitor): Promise<JWTPayload> {
    const address = (await visitor.logOut()).headers.get('Location') ?? '';
    const { sub, sid } = claimsOf(new URL(address).searchParams.get('id_token_hint') ?? '');
    await visitor.signIn();
    const now = Math.floor(Date.now() / 1000);
    tokens += 1;
    return {
      iss: site.running.base,
      aud: clientId,
      iat: now,
      exp: now + 120,
      jti: `token ${tokens}`,
      sub: sub!,
      sid: sid!,
      events: { [event]: {} },
    };
  }

  const now = Math.floor(Date.now() / 1000);
  const forgeries: [what: string, changes: Record<string, unknown>, typ?: string][] = [
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'chuo' }],
    ['no time', { iat: undefined }],
    ['a time long ago', { iat: now - 400, exp: now + 120 }],
    ['a time in the future', { iat: now + 400, exp: now + 500 }],
    ['an end in the past', { exp: now - 60 }],
    ['no events', { events: undefined }],
    ['another event', { events: { 'http://schemas.example/other': {} } }],
    ['an event that is no object', { events: { [event]: true } }],
    ['neither subject nor session', { sub: undefined, sid: undefined }],
    ['an empty subject and no session', { sub: '', sid: undefined }],
    ['a session that is no text', { sid: { $ne: '' } }],
    ['no id', { jti: undefined }],
    ['a nonce, as ID tokens have', { nonce: 'x' }],
    ['the type of an ID token', {}, 'JWT'],
  ];
  for (const [what, changes, typ = 'logout+jwt'] of forgeries) {
    test(`with ${what} ends nothing; the same token without that does`, async () => {
      const visitor = await signedIn();
      const claims = await claimsFor(visitor);
      assert.equal((await send(await site.sign({ ...claims, ...changes } as JWTPayload, typ))).status, 400);
      assert.equal(await visitor.isSignedIn(), true);
      assert.equal((await send(await site.sign(claims, 'logout+jwt'))).status, 200);
      assert.equal(await visitor.isSignedIn(), false);
    });
  }

  test('that another key signed, or no key, ends nothing', async () => {
    const visitor = await signedIn();
    const claims = await claimsFor(visitor);
    const { privateKey } = await generateKeyPair('RS256');
    const valid = await site.sign(claims, 'logout+jwt');
    const unsigned = `${btoa('{"alg":"none","typ":"logout+jwt"}')}.${valid.split('.')[1]}.`;
    for (const token of [await site.sign(claims, 'logout+jwt', privateKey), unsigned, 'x', '']) {
      assert.equal((await send(token)).status, 400);
    }
    assert.equal(await visitor.isSignedIn(), true);
    assert.equal((await send(valid)).status, 200);
    assert.equal(await visitor.isSignedIn(), false);
  });

  test('that is sent again does not end a later session', async () => {
    const visitor = await signedIn();
    const claims = await claimsFor(visitor);
    const token = await site.sign(claims, 'logout+jwt');
    assert.equal((await send(token)).status, 200);
    await visitor.signIn();
    assert.equal((await send(token)).status, 400);
    assert.equal(await visitor.isSignedIn(), true);
    assert.equal((await send(await site.sign({ ...claims, jti: 'another' }, 'logout+jwt'))).status, 200);
    assert.equal(await visitor.isSignedIn(), false, 'a new token does');
  });

  test('that names the visitor alone ends the sessions in every browser', async () => {
    const [visitor, other] = [await signedIn(), await signedIn()];
    const claims = await claimsFor(visitor);
    delete claims['sid'];
    assert.equal((await send(await site.sign(claims, 'logout+jwt'))).status, 200);
    assert.deepEqual([await visitor.isSignedIn(), await other.isSignedIn()], [false, false]);
  });

  test('that is too long, or no form, is refused', async () => {
    assert.equal((await send('x'.repeat(20_000))).status, 400);
    const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    assert.equal((await fetch(`${site.origin}/mylexus/backchannel-logout`, init)).status, 400);
  });

  test('is to be sent again when the account service’s keys cannot be read', async () => {
    const early = await startSite();
    early.faults.down = true;
    const token = await site.sign({ jti: 'x' }, 'logout+jwt');
    const body = new URLSearchParams({ logout_token: token });
    const answer = await fetch(`${early.origin}/mylexus/backchannel-logout`, { method: 'POST', body });
    assert.equal(answer.status, 503);
  });
});
