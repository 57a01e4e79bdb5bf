import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { addClient, closeClient } from '../../../service/provider/clients.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { Browser } from './browser.js';
import { Site } from './site.js';
import { chuo, minato, startProvider, type Running } from './start.js';

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

suite('the redirect address', () => {
  /** Changes that parsers of addresses disagree about, at many places of the registered address. */
  function addresses(): string[] {
    const registered = site.redirectUri;
    const { host, hostname } = new URL(chuo);
    const fixed = [
      `${chuo}/`,
      `${chuo}/callback/`,
      `${chuo}/callback?`,
      `${chuo}/callback?next=https://evil.example`,
      `${chuo}/callback#`,
      `${chuo}/callback/../callback`,
      `${chuo}//callback`,
      `${chuo}/Callback`,
      `${chuo}/%63allback`,
      `${chuo.replace('http:', 'https:')}/callback`,
      `http://${hostname}/callback`,
      `http://${hostname}:90/callback`,
      `http://${hostname.toUpperCase()}:9/callback`,
      `http://user@${host}/callback`,
      `http://${host}@evil.example/callback`,
      `http://evil.example/${registered}`,
      `http://${host}.evil.example/callback`,
      `http://evil.example#${registered}`,
      `http://evil.example?${registered}`,
      `http://evil.example\\@${host}/callback`,
      `//${host}/callback`,
      '/callback',
      'javascript:alert(1)',
      'data:text/html,x',
      `${minato}/callback`,
      `${registered} ${registered}`,
      'null',
      '*',
      `${running.base}/login`,
    ];
    const inserted = [
      '%00',
      '%0d%0a',
      '\\',
      '/',
      '.',
      '@',
      ':',
      '?',
      '#',
      ' ',
      '\t',
      ';',
      '%2f',
      '%5c',
      '。',
      '／',
      'あ',
      '%',
      '*',
    ];
    const places = [
      4,
      5,
      6,
      7,
      9,
      12,
      registered.indexOf(':9'),
      registered.indexOf('/call'),
      registered.length - 1,
      registered.length,
    ];
    const mixed = inserted.flatMap((text) => places.map((at) => registered.slice(0, at) + text + registered.slice(at)));
    return [...new Set([...fixed, ...mixed])];
  }

  test('is compared exactly: 200 others lead nowhere', async () => {
    const tried = addresses().slice(0, 200);
    assert.equal(tried.length, 200);
    for (const address of tried) {
      const response = await browser.request(site.request({ redirect_uri: address }).url.href);
      assert.equal(response.status, 400, address);
      assert.equal(response.headers.get('Location'), null, address);
      const html = await response.text();
      assert.match(html, /<h1>ログインを開始できません<\/h1>/, address);
      assert.doesNotMatch(html, /(?:href|action|src|url)=["']?(?:\w+:|\/\/)\S*(?:evil|chuo|minato)/i, address);
    }
    // The control: the registered one is accepted by the same request.
    assert.equal((await browser.request(site.request().url.href)).status, 303);
  });

  test('of another site is refused at the end of a session too', async () => {
    const address = `/oidc/logout?client_id=chuo&post_logout_redirect_uri=${encodeURIComponent(`${minato}/`)}`;
    const { status, html } = await browser.open(address);
    assert.equal(status, 400);
    assert.match(html, /<h1>ログインを開始できません<\/h1>/);
  });
});

suite('a site', () => {
  test('that is unknown or closed gets no visitor: a page says so, in the visitor’s language', async () => {
    await addClient(
      running.store,
      { ...(await registered('chuo')), id: 'closed', names: { ja: '閉店', en: 'Closed' } },
      Date.now(),
    );
    await closeClient(running.store, 'closed', Date.now());
    for (const client of ['closed', 'nowhere']) {
      const { url } = site.request({ client_id: client });
      const response = await browser.request(url.href);
      assert.equal(response.headers.get('Location'), null);
      assert.match(await response.text(), /<h1>このサイトではご利用いただけません<\/h1>/);
      url.searchParams.set('ui_locales', 'en');
      assert.match(await (await browser.request(url.href)).text(), /<h1>This site cannot be used<\/h1>/);
    }
  });

  test('that is closed redeems no code and has no token any more', async () => {
    const client = { ...(await registered('chuo')), id: 'closing', names: { ja: '閉店', en: 'Closing' } };
    await addClient(running.store, client, Date.now());
    const closing = new Site(running.base, 'closing' as 'chuo', site.redirectUri);
    const redeem = async () => {
      const { url, verifier } = closing.request();
      const back = await browser.authorize(url);
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'closing',
        redirect_uri: site.redirectUri,
        code: back.searchParams.get('code') ?? '',
        code_verifier: verifier,
      });
      return (): Promise<Response> => fetch(`${running.base}/oidc/token`, { method: 'POST', body });
    };
    const open = await (await redeem())();
    const { access_token: token } = (await open.json()) as { access_token: string };
    assert.equal((await site.userinfo(token)).status, 200);
    const late = await redeem();
    await closeClient(running.store, 'closing', Date.now());
    assert.equal((await late()).status, 401);
    assert.equal((await site.userinfo(token)).status, 401);
  });

  test('is called from pages of its own origin and of no other', async () => {
    const { code: given, verifier } = await code();
    const { body } = await site.token(given, verifier);
    const allowed = async (origin: string): Promise<string | null> => {
      const headers = { Authorization: `Bearer ${body['access_token']}`, Origin: origin };
      const response = await fetch(`${running.base}/oidc/userinfo`, { headers });
      return response.headers.get('Access-Control-Allow-Origin');
    };
    assert.equal(await allowed(chuo), chuo);
    for (const origin of [minato, 'http://evil.example', 'null']) assert.equal(await allowed(origin), null, origin);
  });

  const registered = async (id: string) => {
    const row = await running.store.transaction((tx) => tx.oidcClients.get(id));
    const { names, origin, redirectUris, postLogoutRedirectUris } = row ?? assert.fail(id);
    const rest = { backchannelLogoutUri: null, confidential: false };
    return { names, origin, redirectUris, postLogoutRedirectUris, ...rest };
  };
});

test('a foreign Host header gets into no address', async () => {
  const { request } = await import('node:http');
  const { port } = new URL(running.base);
  const document = await new Promise<string>((resolve, reject) => {
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };
    request({ port, host: '127.0.0.1', path: '/.well-known/openid-configuration', headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  assert.match(document, new RegExp(`"authorization_endpoint":"${running.base}/oidc/auth"`));
  assert.doesNotMatch(document, /evil/);
});
