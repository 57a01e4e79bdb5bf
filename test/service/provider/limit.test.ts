import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../service/settings.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { sweep } from '../../../service/app.js';
import { Browser } from './browser.js';
import { Site } from './site.js';
import { startProvider } from './start.js';

const { count } = defaultSettings.limits.authorization;

test('a network that begins too many sign-ins at dealers’ sites gets a page that says so, and its rows end', async () => {
  const store = createMemoryStore();
  const { base, errors, advance } = await startProvider(store);
  const site = new Site(base);
  const rows = () =>
    store.transaction(async (tx) => (await tx.oidcRecords.find({})).length + (await tx.interactions.find({})).length);
  const begin = (address: URL): Promise<Response> => new Browser(base).request(address.href);
  for (let begun = 0; begun < count; begun += 1) assert.equal((await begin(site.request().url)).status, 303);
  const stored = await rows();
  const refused = await begin(site.request().url);
  assert.equal(refused.status, 429);
  assert.match(refused.headers.get('Retry-After') ?? '', /^\d+$/);
  assert.match(refused.headers.get('Content-Type') ?? '', /html/);
  assert.match(await refused.text(), /<h1>しばらくお待ちください/);
  const english = site.request().url;
  english.searchParams.set('ui_locales', 'en');
  assert.match(await (await begin(english)).text(), /<h1>Please wait a while/);
  const silent = site.request().url;
  silent.searchParams.set('prompt', 'none');
  assert.equal((await begin(silent)).status, 303, 'the control: a silent request begins nothing');
  assert.equal(await rows(), stored, 'a refused request stores nothing');

  advance(3 * 3_600_000);
  await sweep(store, Date.now() + 3 * 3_600_000);
  assert.equal(await rows(), 0);
  assert.equal((await begin(site.request().url)).status, 303);
  assert.deepEqual(errors, []);
});
