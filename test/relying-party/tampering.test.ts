import assert from 'node:assert/strict';
import { before, beforeEach, suite, test } from 'node:test';
import { generateKeyPair, type JWTPayload } from 'jose';
import { returnTarget } from '../../src/relying-party/return-target.js';
import { startSite, type SiteVisitor } from './start.js';

const pendingCookie = '__Host-mylexus-site-requests';

suite('a callback', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  let visitor: SiteVisitor;
  before(async () => (site = await startSite()));
  beforeEach(() => {
    delete site.faults.idToken;
    delete site.faults.key;
    visitor = site.visitor();
  });

  /** Opens an address that has to sign no one in. */
  async function fails(address: URL, status: number): Promise<string> {
    const back = await visitor.request(address);
    assert.equal(back.status, status);
    assert.equal(await visitor.isSignedIn(), false);
    return back.text();
  }

  const changed = (address: URL, name: string, value: string | null): URL => {
    const url = new URL(address);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    return url;
  };

  test('with another state, or none, signs no one in; with its own it does', async () => {
    const address = await visitor.authorize();
    assert.match(await fails(changed(address, 'state', 'guessed'), 400), /このブラウザーで始められたログインではない/);
    await fails(changed(address, 'state', null), 400);
    assert.equal((await visitor.request(address)).status, 303);
  });

  test('that began in another browser signs no one in: an attacker’s account cannot be given to a visitor', async () => {
    const attacker = site.visitor();
    const address = await attacker.authorize();
    await fails(address, 400);
    assert.equal((await attacker.request(address)).status, 303);
  });

  test('with a code of another sign-in signs no one in', async () => {
    const attacker = site.visitor();
    const stolen = (await attacker.authorize()).searchParams.get('code');
    const address = await visitor.authorize();
    await fails(changed(address, 'code', stolen), 502);
    assert.equal((await visitor.signIn()).status, 303);
  });

  test('from another issuer, or from none, signs no one in', async () => {
    await fails(changed(await visitor.authorize(), 'iss', 'https://evil.example'), 502);
    await fails(changed(await visitor.authorize(), 'iss', null), 502);
    assert.equal((await visitor.signIn()).status, 303);
  });

  for (const [what, claims] of [
    ['another nonce', { nonce: 'other' }],
    ['no nonce', { nonce: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'chuo' }],
    ['another subject than userinfo', { sub: 'other' }],
    ['an end in the past', { exp: 1 }],
  ] as const) {
    test(`with an ID token that has ${what} signs no one in; with the same token unchanged it does`, async () => {
      site.faults.idToken = { ...claims } as JWTPayload;
      await fails(await visitor.authorize(), 502);
      site.faults.idToken = {};
      assert.equal((await visitor.signIn()).status, 303);
    });
  }

  test('with an ID token that another key signed signs no one in; with a published key’s it does', async () => {
    site.faults.idToken = {};
    site.faults.key = (await generateKeyPair('RS256')).privateKey;
    await fails(await visitor.authorize(), 502);
    delete site.faults.key;
    assert.equal((await visitor.signIn()).status, 303);
  });

  test('that is opened twice signs in once, and does not end that session', async () => {
    const address = await visitor.authorize();
    const cookies = new Map(visitor.cookies);
    assert.equal((await visitor.request(address)).status, 303);
    const [session] = visitor.cookies;
    assert.equal((await visitor.request(address)).status, 400, 'again in the same browser');
    assert.equal(await visitor.isSignedIn(), true);

    const copy = site.visitor();
    for (const cookie of cookies) copy.cookies.set(...cookie);
    assert.match(await (await copy.request(address)).text(), /すでに完了しているか/);
    assert.equal(await copy.isSignedIn(), false);
    assert.deepEqual([...visitor.cookies], [session]);
  });

  test('that is opened twice at the same moment signs in once', async () => {
    const address = await visitor.authorize();
    const answers = await Promise.all([visitor.request(address), visitor.request(address)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 400]);
  });

  test('with a cookie that is not ours signs no one in', async () => {
    const address = await visitor.authorize();
    for (const value of ['', 'x', '%00', btoa('null'), btoa('[null, 1, {"state":"x"}]')]) {
      visitor.cookies.set(pendingCookie, value);
      await fails(address, 400);
    }
  });

  test('begins a session of a new id, and ends the one that the browser had', async () => {
    await visitor.signIn();
    const [before] = visitor.cookies;
    await visitor.signIn();
    const [after] = visitor.cookies;
    assert.notEqual(after![1], before![1]);
    const old = site.visitor();
    old.cookies.set(...before!);
    assert.equal(await old.isSignedIn(), false);
  });

  test('shows nothing that the address carries', async () => {
    const html = await fails(new URL('/mylexus/callback?state=%3Cscript%3E&error=%3Cscript%3E', site.origin), 400);
    assert.doesNotMatch(html, /<script/);
  });
});

test('a visitor returns to the site’s own pages alone', () => {
  const origin = 'https://www.minato.example';
  for (const own of ['/', '/cars', '/cars?page=2#top', '/a//b', '/mylexus-news']) {
    assert.equal(returnTarget(own, origin), origin + own);
  }
  for (const other of [
    null,
    '',
    'cars',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    `/${'a'.repeat(500)}`,
    '/mylexus/login',
    '/x/../mylexus/login',
  ]) {
    assert.equal(returnTarget(other, origin), `${origin}/`, String(other));
  }
  assert.equal(new URL(returnTarget('/.//evil.example', origin), `${origin}/mylexus/callback`).origin, origin);
});
