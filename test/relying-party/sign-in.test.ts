import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import * as v from 'valibot';
import { SessionSchema } from '../../src/contract/session.js';
import { createRelyingParty } from '../../src/relying-party/index.js';
import { startSite } from './start.js';

const signedOut = { state: 'signed-out', displayName: '', brands: [] };
const signedIn = { state: 'signed-in', displayName: '田中 太郎', brands: ['lexus', 'toyota'] };

suite('a site with a backend', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  before(async () => (site = await startSite()));

  test('signs a visitor in and returns to the page where it began', async () => {
    const visitor = site.visitor();
    assert.deepEqual(await visitor.session(), signedOut);
    const back = await visitor.signIn('/mylexus/login?return_to=%2Fcars%3Fpage%3D2%23top');
    assert.equal(back.status, 303);
    assert.equal(back.headers.get('Location'), `${site.origin}/cars?page=2#top`);
    assert.deepEqual(v.parse(SessionSchema, await visitor.session()), signedIn);
  });

  test('leaves one cookie, which no script and no other site can use', async () => {
    const visitor = site.visitor();
    const back = await visitor.signIn();
    assert.deepEqual([...visitor.cookies.keys()], ['__Host-mylexus-site-session']);
    const line = back.headers.getSetCookie().at(-1) ?? '';
    assert.match(line, /^__Host-mylexus-site-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  test('keeps no cookie’s value in its store', async () => {
    const visitor = site.visitor();
    await visitor.signIn();
    const [value = ''] = visitor.cookies.values();
    assert.equal(await site.store.get(value), undefined);
  });

  test('says on its server who the visitor is', async () => {
    const visitor = site.visitor();
    const request = () =>
      new Request(site.origin, {
        headers: { Cookie: `a=b; __Host-mylexus-site-session=${[...visitor.cookies.values()][0]}` },
      });
    assert.equal(await site.site.sessionOf(request()), undefined);
    await visitor.signIn();
    const found = await site.site.sessionOf(request());
    assert.deepEqual([found?.displayName, found?.brands], ['田中 太郎', ['lexus', 'toyota']]);
    assert.match(found?.subject ?? '', /^[\w-]{43}$/);
  });

  test('answers the session to be stored by no cache', async () => {
    const answer = await site.visitor().request('/mylexus/session');
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });

  test('leaves every other request to the site', async () => {
    const visitor = site.visitor();
    for (const path of ['/', '/mylexus', '/mylexus/other', '/mylexus/login/x', '/x/mylexus/login']) {
      assert.equal(await (await visitor.request(path)).text(), 'of the site', path);
    }
    const posted = await visitor.request('/mylexus/login', { method: 'POST' });
    assert.deepEqual([posted.status, posted.headers.get('Allow')], [405, 'GET']);
    assert.equal((await visitor.request('/mylexus/logout')).status, 405, 'a link or an image signs no one out');
  });

  test('begins with the registration when a link asks for it, in the language of the page', async () => {
    const begun = await site.visitor().request('/mylexus/login?prompt=create&lang=en');
    const { searchParams } = new URL(begun.headers.get('Location') ?? '');
    assert.deepEqual([searchParams.get('prompt'), searchParams.get('ui_locales')], ['create', 'en']);
    const other = await site.visitor().request('/mylexus/login?prompt=none&lang=xx');
    const asked = new URL(other.headers.get('Location') ?? '').searchParams;
    assert.deepEqual([asked.get('prompt'), asked.get('ui_locales')], [null, null]);
  });

  test('finishes sign-ins that began in three tabs', async () => {
    const visitor = site.visitor();
    const tabs = [];
    for (const page of ['a', 'b', 'c'])
      tabs.push(await visitor.authorize('consent', `/mylexus/login?return_to=/${page}`));
    for (const [index, tab] of tabs.entries()) {
      const back = await visitor.request(tab);
      assert.equal(back.headers.get('Location'), `${site.origin}/${'abc'[index]}`);
    }
  });

  test('ends a session after the time that the site sets', async () => {
    const short = await startSite({ sessionSeconds: 60 });
    const visitor = short.visitor();
    await visitor.signIn();
    short.advance(59_000);
    assert.equal(await visitor.isSignedIn(), true);
    short.advance(2000);
    assert.equal(await visitor.isSignedIn(), false);
  });
});

suite('a sign-in that does not succeed', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  before(async () => (site = await startSite()));

  test('because the visitor refuses says so, and offers to begin again for the same page', async () => {
    const visitor = site.visitor();
    const back = await visitor.request(await visitor.authorize('refusal', '/mylexus/login?return_to=/cars?a=1%26b=2'));
    assert.equal(back.status, 403);
    const html = await back.text();
    assert.match(html, /情報の提供に同意されなかったため/);
    const restart = /href="([^"]+)">もう一度ログインする/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal(await visitor.isSignedIn(), false);
    const again = await visitor.signIn(restart);
    assert.equal(again.headers.get('Location'), `${site.origin}/cars?a=1&b=2`);
  });

  test('because it took more than two hours says so', async () => {
    const visitor = site.visitor();
    const address = await visitor.authorize();
    site.advance(2 * 60 * 60 * 1000);
    const back = await visitor.request(address, { headers: { 'Accept-Language': 'en-GB' } });
    assert.equal(back.status, 400);
    assert.match(await back.text(), /This login has taken too long/);
    assert.equal(await visitor.isSignedIn(), false);
  });

  test('while the account service cannot be reached says so, and works when it can be again', async () => {
    const early = await startSite();
    early.faults.down = true;
    const visitor = early.visitor();
    const failed = await visitor.request('/mylexus/login?return_to=/cars');
    assert.equal(failed.status, 502);
    assert.match(await failed.text(), /href="\/mylexus\/login\?return_to=%2Fcars"/);
    early.faults.down = false;
    assert.equal((await visitor.signIn()).status, 303);
  });

  test('shows the site’s own page if it has one', async () => {
    const own = await startSite({ failurePage: (failure, restart) => Response.json({ failure, restart }) });
    const answer = await own.visitor().request('/mylexus/callback?code=x&state=y');
    assert.deepEqual(await answer.json(), { failure: 'unknown-request', restart: '/mylexus/login?return_to=%2F' });
  });
});

test('options that cannot work are refused at the start', async () => {
  const { store } = await startSite();
  const options = {
    issuer: 'https://id.example.jp',
    clientId: 'a',
    clientSecret: 'b',
    origin: 'https://a.example',
    store,
  };
  createRelyingParty(options);
  for (const wrong of [
    { issuer: 'https://id.example.jp/' },
    { issuer: 'http://id.example.jp' },
    { origin: 'http://localhost.example' },
    { origin: 'a.example' },
    { clientSecret: '' },
  ]) {
    assert.throws(() => createRelyingParty({ ...options, ...wrong }), TypeError, JSON.stringify(wrong));
  }
});
