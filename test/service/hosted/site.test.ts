import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHostedSite } from '../../../service/hosted/site.js';
import type { OpenIdProvider } from '../../../service/provider/provider.js';
import { openApiDocument } from '../../../service/openapi/document.js';
import type { Catalogue } from '../../../service/brands/catalogue.js';
import { defaultBrands } from '../../../service/brands/default.js';
import { mergeSettings } from '../../../service/settings.js';

const [id, www, dealer] = ['https://id.example.jp', 'https://www.example.jp', 'https://dealer.example'];

/** The hosted pages with these settings; no test here comes to the provider. */
const site = (hosted: { returnOrigins: string[]; topPage: string }, brands: Catalogue = defaultBrands) =>
  createHostedSite({
    settings: mergeSettings({ origins: { id, inline: [www], frame: [] }, hosted, brands }),
    service: async () => new Response('the service'),
    client: () => '192.0.2.1',
    provider: {} as OpenIdProvider,
    onError: assert.ifError,
  });

/** Where the login of the page leads to. */
async function target(pages: ReturnType<typeof site>, returnTo?: string, lang = 'ja'): Promise<string | undefined> {
  const query = new URLSearchParams({ lang, ...(returnTo !== undefined && { return_to: returnTo }) });
  const response = await pages.request(`${id}/login?${query}`);
  assert.equal(response.status, 200);
  return /<mylexus-login return-to="([^"]*)"/.exec(await response.text())?.[1];
}

test('login returns to pages of the origins in the settings, of listed origins and its own, and to no other', async () => {
  const pages = site({ returnOrigins: [dealer], topPage: `${www}/top` });
  for (const page of [`${dealer}/cars`, `${www}/settings`, `${id}/sites`])
    assert.equal(await target(pages, page), page);
  for (const page of ['https://evil.example/', `${dealer}.evil.example/`, 'javascript:alert(1)', undefined]) {
    assert.equal(await target(pages, page), `${www}/top`, String(page));
  }
  assert.equal(await target(site({ returnOrigins: [], topPage: `${www}/top` }), `${dealer}/cars`), `${www}/top`);
});

test('without a top page the hosted login stands in for it', async () => {
  assert.equal(await target(site({ returnOrigins: [], topPage: '' })), `${id}/login`);
});

test('any page may read the contract as an OpenAPI document', async () => {
  const response = await site({ returnOrigins: [], topPage: '' }).request(`${id}/api/openapi.json`);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
  assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(openApiDocument())));
});

test('the origins that may use the passkeys are listed for browsers', async () => {
  const response = await site({ returnOrigins: [], topPage: '' }).request(`${id}/.well-known/webauthn`);
  assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
  assert.deepEqual(await response.json(), { origins: [id] });
});

test('pages are in the language that is asked for, may not be framed, and run scripts of their own origin alone', async () => {
  const pages = site({ returnOrigins: [], topPage: '' });
  for (const [path, ja, en] of [
    ['/login', 'ログイン', 'Log in'],
    ['/register', '新規登録', 'Register'],
    ['/sites', 'アカウント情報', 'Account information'],
  ] as const) {
    for (const [lang, heading] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      const response = await pages.request(`${id}${path}?lang=${lang}`);
      const html = await response.text();
      assert.match(html, new RegExp(`<html lang="${lang}">[^]*<h1[^>]*>${heading}</h1>`), path);
      assert.match(html, /<title>[^<|]+ \| TOYOTA/, 'WCAG 2.4.2');
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, new RegExp(`script-src ${id};`));
    }
  }
});

test('pages have the look and the words of the brand that the visitor comes from, and of no other', async () => {
  const words = { ja: '雲', en: 'Kumo' };
  const messages = { en: { login: { loginHeading: '</script><b>Kumo' } } };
  const kumo = { brand: 'kumo', name: words, invitation: words, canAdd: true, credentialTypes: [] };
  const pages = site({ returnOrigins: [], topPage: '' }, [
    ...defaultBrands,
    { ...kumo, theme: { ink: '#123' }, messages },
  ]);
  const html = async (query: string): Promise<string> => (await pages.request(`${id}/login${query}`)).text();
  const own = await html('?brand=kumo');
  assert.match(own, /href="\/shared\/brands\/kumo\.css"[^]*<body data-mylexus-brand="kumo">/);
  assert.match(own, /registration-href="\/register\?brand=kumo"/, 'the brand stays on the way to the registration');
  const json = /<script type="application\/json" data-mylexus-messages>([^<]*)<\/script>/.exec(own)?.[1] ?? '';
  assert.deepEqual(JSON.parse(json), messages, 'no text ends the element');
  for (const query of ['', '?brand=lexus', '?brand=another', '?brand=%22%3E%3Cb%3E']) {
    const page = await html(query);
    assert.match(page, /data-mylexus-brand="lexus"/, query);
    assert.doesNotMatch(page, /brands\/|data-mylexus-messages|<b>/, query);
  }
  const sheet = await pages.request(`${id}/shared/brands/kumo.css`);
  assert.equal(sheet.headers.get('Content-Type'), 'text/css; charset=utf-8');
  assert.match(await sheet.text(), /--mylexus-ink: #123;/);
  for (const name of ['lexus.css', 'another.css', 'kumo', '..%2fbrand.css'])
    assert.equal((await pages.request(`${id}/shared/brands/${name}`)).status, 404, name);
});
