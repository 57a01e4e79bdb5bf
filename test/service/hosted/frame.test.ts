import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createService } from '../../../service/app.js';
import { seedDemoData } from '../../../service/demo-data.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { createHostedSite } from '../../../service/hosted/site.js';
import { createOutbox } from '../../../service/mail/outbox.js';
import type { OpenIdProvider } from '../../../service/provider/provider.js';
import { mergeSettings } from '../../../service/settings.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { requestHeader } from '../../../src/contract/index.js';

const [id, framed, inline, other] = [
  'https://id.example.jp',
  'https://www.example.jp',
  'https://trusted.example.jp',
  'https://evil.example',
];

/** What Node's server gives beside the request; nothing here looks into it. */
const node = { incoming: {} };

/** The id origin with the demo data, and the cookie of a visitor who is signed in. */
async function start() {
  const store = createMemoryStore();
  const hasher = webCryptoHasher(1);
  const settings = mergeSettings({ origins: { id, inline: [inline], frame: [framed] } });
  const service = createService({ store, mail: createOutbox(), hasher, secret: 'a secret of the test', settings });
  await seedDemoData(store, hasher);
  const site = createHostedSite({
    settings,
    prerenderedForms: {
      login: { style: '.base{color:red}', html: { ja: '<form>ログイン</form>', en: '<form>Log in</form>' } },
    },
    service: service.fetch,
    client: () => '192.0.2.1',
    provider: {} as OpenIdProvider,
    onError: assert.ifError,
  });
  const call = (method: string, path: string, origin: string | null, cookie = '', body?: object) =>
    site.request(
      id + path,
      {
        method,
        headers: {
          [requestHeader]: '1',
          Cookie: cookie,
          ...(origin && { Origin: origin }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      },
      node,
    );
  const login = { email: 'taro@example.jp', password: 'Taro_2022', remember: false };
  const answer = await call('POST', '/api/session', id, '', login);
  assert.equal(answer.status, 200);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])[0]!;
  return { site, call, cookie };
}

const stateOf = async (response: Response): Promise<string> => ((await response.json()) as { state: string }).state;

test('a page that shows frames reads who is signed in, and nothing else; a listed page reads the account', async () => {
  const { call, cookie } = await start();
  const session = await call('GET', '/api/session', framed, cookie);
  assert.equal(await stateOf(session), 'signed-in');
  assert.equal(session.headers.get('Access-Control-Allow-Origin'), framed);
  for (const [method, path, body] of [
    ['GET', '/api/account'],
    ['GET', '/api/services'],
    ['PATCH', '/api/account', {}],
    ['DELETE', '/api/session'],
    ['POST', '/api/session', { email: 'taro@example.jp', password: 'Taro_2022', remember: false }],
    ['POST', '/api/registrations', { path: 'without-id' }],
    ['GET', '/api/registrations/current'],
  ] as const) {
    const refused = await call(method, path, framed, cookie, body);
    assert.equal(refused.status, 403, `${method} ${path}`);
    const preflight = await call('OPTIONS', path, framed, cookie);
    if (path !== '/api/session') assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), null, path);
    else assert.doesNotMatch(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /POST|DELETE/);
  }
  assert.equal((await call('GET', '/api/account', inline, cookie)).status, 200, 'control: the listed page');
  assert.equal(await stateOf(await call('GET', '/api/session', framed, cookie)), 'signed-in', 'still');
});

test('a frame names the page around it in frame-ancestors, and is for listed origins and known tags alone', async () => {
  const { call } = await start();
  const frame = (tag: string, origin: string) => call('GET', `/frame/${tag}?${new URLSearchParams({ origin })}`, null);
  const answer = await frame('login', framed);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('Content-Security-Policy') ?? '', new RegExp(`frame-ancestors ${framed}$`));
  assert.match(
    await answer.text(),
    /<mylexus-login data-mylexus-frame="https:\/\/www\.example\.jp" hidden><\/mylexus-login>/,
  );
  for (const origin of [other, inline, id, `${framed}/`, `${framed}.evil.example`, `${framed} ${other}`, '*', '']) {
    const refused = await frame('login', origin);
    assert.equal(refused.status, 403, origin);
    assert.match(refused.headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'$/);
  }
  for (const tag of ['session', 'account-menu', 'script', '..%2flogin']) {
    assert.equal((await frame(tag, framed)).status, 404, tag);
  }
});

test('a visitor without a session gets the form with the page, and its header allows what stands in the page', async () => {
  const { call, cookie } = await start();
  const path = (tag: string, lang: string) => `/frame/${tag}?${new URLSearchParams({ origin: framed, lang })}`;
  for (const [lang, text] of [
    ['ja', '<form>ログイン</form>'],
    ['en', '<form>Log in</form>'],
  ] as const) {
    const answer = await call('GET', path('login', lang), null);
    const html = await answer.text();
    assert.ok(html.includes(text), lang);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    const inline = [...html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)];
    assert.equal(inline.length, 3);
    for (const [, kind, content = ''] of inline) {
      const hash = createHash('sha256').update(content).digest('base64');
      assert.match(policy, new RegExp(`${kind}-src [^;]*'sha256-${hash.replace(/[+/]/g, '\\$&')}'`), kind);
    }
  }
  const signedIn = await (await call('GET', path('login', 'ja'), null, cookie)).text();
  assert.match(signedIn, /<mylexus-login data-mylexus-frame="[^"]*"><\/mylexus-login>/);
  const other = await call('GET', path('registration', 'ja'), null);
  assert.doesNotMatch(await other.text(), /data-prerendered|<script>| hidden>/);
  assert.doesNotMatch(other.headers.get('Content-Security-Policy') ?? '', /script-src [^;]*sha256/);
});

test('a prerendered form takes the same values of a token as its scripts', () => {
  const [inPage, inScripts] = ['service/hosted/views/prerendered-form.js', 'src/client/frame/frame-page.ts'].map(
    (file) => /\/\^\(\?!.*\$\/iu/.exec(readFileSync(file, 'utf8'))?.[0],
  );
  assert.ok(inScripts);
  assert.equal(inPage, inScripts);
});

test('signing out asks first, ends the session and returns; a form of another site does not', async () => {
  const { site, call, cookie } = await start();
  const path = `/sign-out?${new URLSearchParams({ return_to: `${framed}/cars` })}`;
  const page = await (await call('GET', path, null, cookie)).text();
  assert.match(page, /<form method="post">[^]*ログアウトする/);
  const post = (origin: string) =>
    site.request(id + path, { method: 'POST', headers: { Origin: origin, Cookie: cookie } }, node);
  for (const origin of [other, framed, 'null']) assert.equal((await post(origin)).status, 403, origin);
  assert.equal(await stateOf(await call('GET', '/api/session', framed, cookie)), 'signed-in');
  const answer = await post(id);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), `${framed}/cars`);
  assert.match(answer.headers.getSetCookie().join(), /mylexus-session=;[^,]*Max-Age=0/);
  const after = await call('GET', '/api/session', framed, cookie);
  assert.notEqual(after.status === 200 && (await stateOf(after)), 'signed-in');
});
