import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { suite, test } from 'node:test';
import { createMemoryStore } from '../../../service/store/memory.js';
import { Browser } from './browser.js';
import { Site } from './site.js';
import { chuo, startProvider, type Running } from './start.js';

const start = (): Promise<Running> => startProvider(createMemoryStore());

/** The query with which the provider answers at once, without a page. */
async function answerOf(browser: Browser, url: URL): Promise<URLSearchParams> {
  const { url: back, html } = await browser.open(url.href);
  assert.equal(back.origin, chuo, html);
  return back.searchParams;
}

suite('consent', () => {
  test('is asked the first time, names what the site learns, and is not asked again', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    await browser.signIn();
    const page = await browser.open(site.request().url.href);
    assert.match(page.html, /<mylexus-consent/);
    const uid = page.url.pathname.split('/').at(-1);
    const { body } = await browser.call('GET', `/api/interactions/${uid}`);
    assert.deepEqual(body, {
      site: { id: 'chuo', name: '中央店', url: chuo },
      details: ['profile', 'brands'],
      displayName: '田中 太郎',
      brands: [
        { brand: 'lexus', name: 'レクサスブランド' },
        { brand: 'toyota', name: 'トヨタブランド' },
      ],
    });
    await browser.answer(page.url, 'consent');
    assert.ok((await answerOf(browser, page.url)).get('code'));
    assert.ok((await answerOf(browser, site.request().url)).get('code'), 'at once');
    const { body: sites } = await browser.call('GET', '/api/account/sites');
    assert.deepEqual(
      sites.sites.map(({ id, details }: Record<string, unknown>) => ({ id, details })),
      [{ id: 'chuo', details: ['profile', 'brands'] }],
    );
  });

  test('is asked again for a detail that was not asked before', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    await browser.authorize(site.request({ scope: 'openid profile' }).url);
    const page = await browser.open(site.request({ scope: 'openid profile brands' }).url.href);
    assert.match(page.html, /<mylexus-consent/);
  });

  test('is refused: the site gets access_denied, no code, and is asked for again', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    const back = await browser.authorize(site.request().url, 'refusal');
    assert.equal(back.searchParams.get('error'), 'access_denied');
    assert.equal(back.searchParams.get('code'), null);
    assert.match((await browser.open(site.request().url.href)).html, /<mylexus-consent/);
    assert.deepEqual((await browser.call('GET', '/api/account/sites')).body, { sites: [] });
  });

  test('belongs to the account that gave it', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    await browser.authorize(site.request().url);
    await browser.signIn('hanako@example.jp', 'Hanako_2022');
    assert.match((await browser.open(site.request().url.href)).html, /<mylexus-consent/);
  });

  test('given by one account lets no other one through that signs in meanwhile', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    await browser.signIn();
    const page = await browser.open(site.request().url.href);
    await browser.answer(page.url, 'consent');
    await browser.signIn('hanako@example.jp', 'Hanako_2022');
    assert.match((await browser.open(page.url.href)).html, /<mylexus-consent/);
  });

  test('that is revoked ends the tokens, and is asked for again', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    const { url, verifier } = site.request();
    const back = await browser.authorize(url);
    const { body } = await site.token(back.searchParams.get('code'), verifier);
    assert.equal((await site.userinfo(body['access_token'])).status, 200);
    const { body: left } = await browser.call('DELETE', '/api/account/sites/chuo');
    assert.deepEqual(left, { sites: [] });
    assert.equal((await site.userinfo(body['access_token'])).status, 401);
    assert.equal((await answerOf(browser, site.request({ prompt: 'none' }).url)).get('error'), 'consent_required');
    assert.match((await browser.open(site.request().url.href)).html, /<mylexus-consent/);
  });
});

suite('an interaction', () => {
  test('of one browser is not continued by another', async () => {
    const { base } = await start();
    const [site, attacker, victim] = [new Site(base), new Browser(base), new Browser(base)];
    const page = await attacker.open(site.request().url.href);
    await victim.signIn();
    const opened = await victim.open(page.url.href);
    assert.equal(opened.status, 400);
    assert.match(opened.html, /有効期限が切れました/);
    assert.match(opened.html, /href="http:\/\/chuo\.localhost:9"/, 'a way back to the site');
    const resumed = await victim.open(page.url.pathname.replace('/sign-in/', '/oidc/auth/'));
    assert.match(resumed.html, /有効期限が切れました/);
    // The control: the browser that began it sees its page.
    assert.match((await attacker.open(page.url.href)).html, /<mylexus-login/);
  });

  test('that ended says so', async () => {
    const running = await start();
    const browser = new Browser(running.base);
    const page = await browser.open(new Site(running.base).request().url.href);
    running.advance(3 * 3_600_000);
    const { status, html } = await browser.open(page.url.href);
    assert.equal(status, 400);
    assert.match(html, /有効期限が切れました/);
  });

  test('signs out for another account only in the browser that it belongs to', async () => {
    const { base } = await start();
    const [site, browser, other] = [new Site(base), new Browser(base), new Browser(base)];
    await browser.signIn();
    await other.signIn();
    const page = await browser.open(site.request().url.href);
    const target = `${page.url.pathname}/sign-out`;
    assert.equal((await other.open(target, { method: 'POST' })).status, 400);
    assert.equal((await other.call('GET', '/api/session')).body.state, 'signed-in');
    assert.match((await browser.open(target, { method: 'POST' })).html, /<mylexus-login/);
    assert.equal((await browser.call('GET', '/api/session')).body.state, 'signed-out');
  });
});

suite('prompt', () => {
  test('none succeeds with a session of the service and a consent, and asks nothing without', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    const silent = (): Promise<URLSearchParams> => answerOf(browser, site.request({ prompt: 'none' }).url);
    assert.equal((await silent()).get('error'), 'login_required');
    await browser.signIn();
    assert.equal((await silent()).get('error'), 'consent_required');
    await browser.authorize(site.request().url);
    assert.ok((await silent()).get('code'));
    await browser.signOut();
    assert.equal((await silent()).get('error'), 'login_required');
    // Another session of the account: the provider follows the service's.
    await browser.signIn();
    assert.ok((await silent()).get('code'));
  });

  for (const changes of [{ prompt: 'login' }, { max_age: '0' }]) {
    test(`${JSON.stringify(changes)} asks whoever is signed in to sign in again`, async () => {
      const running = await start();
      const { base } = running;
      const [site, browser] = [new Site(base), new Browser(base)];
      await browser.authorize(site.request().url);
      await pause(1100);
      const page = await browser.open(site.request(changes).url.href);
      assert.match(page.html, /もう一度ログインしてください/);
      assert.match((await browser.open(page.url.href)).html, /もう一度ログインしてください/, 'also after a reload');
      assert.match((await browser.open(`${page.url.pathname}/sign-out`, { method: 'POST' })).html, /<mylexus-login/);
      await browser.signIn();
      assert.ok((await answerOf(browser, page.url)).get('code'));
    });
  }

  test('create shows the registration, and whoever is signed in afterwards returns', async () => {
    const { base } = await start();
    const [site, browser] = [new Site(base), new Browser(base)];
    const page = await browser.open(site.request({ prompt: 'create' }).url.href);
    assert.match(page.html, /<mylexus-registration return-to="\/sign-in\/[\w-]+"/);
    assert.match(page.html, /中央店に戻ります/);
    assert.match((await browser.open(`${page.url.pathname}?as=login`)).html, /<mylexus-login/);
    await browser.signIn();
    const consent = await browser.open(page.url.pathname);
    await browser.answer(consent.url, 'consent');
    assert.ok((await answerOf(browser, consent.url)).get('code'));
  });
});
