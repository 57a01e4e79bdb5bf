import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { leadMs, loadKeys, overlapMs, resealKeys, rotateKeys, type KeyStore } from '../../../service/provider/keys.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { Browser } from './browser.js';
import { isSigned, Site } from './site.js';
import { secret, startProvider } from './start.js';

function keyStore(): KeyStore & { time: number } {
  const keys = { store: createMemoryStore(), secret, time: 1_000_000, now: () => keys.time };
  return keys;
}
const kids = async (keys: KeyStore): Promise<(string | undefined)[]> =>
  (await loadKeys(keys)).signing.map(({ kid }) => kid);

suite('keys of the provider', () => {
  test('are made at the first start, once by processes that start together', async () => {
    const keys = keyStore();
    const [one, other] = await Promise.all([loadKeys(keys), loadKeys(keys)]);
    assert.deepEqual(one, other);
    assert.equal(one.signing.length, 1);
    assert.equal(one.signing[0]?.alg, 'RS256');
    assert.deepEqual(await loadKeys(keys), one);
  });

  test('are rotated: published first, then used; the old one stays until its tokens are of no use', async () => {
    const keys = keyStore();
    const before = await loadKeys(keys);
    const [old] = await kids(keys);
    await rotateKeys(keys);
    const published = await kids(keys);
    assert.deepEqual([published.length, published[0]], [2, old], 'the new one is published and does not sign');
    keys.time += leadMs;
    const inForce = await kids(keys);
    assert.equal(inForce[1], old);
    assert.notEqual(inForce[0], old, 'the new one signs');
    const after = await loadKeys(keys);
    assert.equal(after.cookies[1], before.cookies[0], 'cookies of the old key are accepted');
    assert.equal(after.subject, before.subject, 'sites know their visitors by the same subject');
    assert.notEqual(after.version, before.version);
    keys.time += overlapMs;
    assert.deepEqual(await kids(keys), inForce.slice(0, 1), 'the old one is gone');
  });

  test('are not readable in the database, and not with another secret', async () => {
    const keys = keyStore();
    const { subject } = await loadKeys(keys);
    const rows = await keys.store.transaction((tx) => tx.oidcKeys.find({}));
    assert.ok(!JSON.stringify(rows).includes(subject));
    assert.ok(!JSON.stringify(rows).includes('"kty"'));
    await assert.rejects(loadKeys({ ...keys, secret: 'another secret of the test' }), /another MYLEXUS_SECRET/);
  });

  test('stay the same under another secret, and the secret before reads them no more', async () => {
    const keys = keyStore();
    await rotateKeys(keys);
    const before = await loadKeys(keys);
    const renewed = { ...keys, secret: 'another secret of the test' };
    await assert.rejects(resealKeys(renewed, 'neither of the two'), /another MYLEXUS_SECRET/);
    assert.deepEqual(await loadKeys(keys), before, 'nothing was changed');
    assert.equal(await resealKeys(renewed, secret), 5);
    assert.equal(await resealKeys(renewed, secret), 0, 'once is enough');
    assert.deepEqual(await loadKeys(renewed), before);
    await assert.rejects(loadKeys(keys), /another MYLEXUS_SECRET/);
  });

  test('that another process rotated are taken over; tokens of before stay valid', async () => {
    const running = await startProvider(createMemoryStore());
    const { base, store } = running;
    const [site, browser] = [new Site(base), new Browser(base)];
    const signIn = async () => {
      const { url, verifier } = site.request();
      const back = await browser.authorize(url);
      return (await site.token(back.searchParams.get('code'), verifier)).body;
    };
    const before = await signIn();
    await rotateKeys({ store, secret, now: () => Date.now() - leadMs });
    await running.provider.refresh();
    const after = await signIn();
    const kidOf = (token = ''): unknown =>
      JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
    assert.notEqual(kidOf(before['id_token']), kidOf(after['id_token']));
    for (const { id_token: token = '', access_token: access } of [before, after]) {
      assert.ok(await isSigned(base, token));
      assert.equal((await site.userinfo(access)).status, 200);
    }
  });
});
