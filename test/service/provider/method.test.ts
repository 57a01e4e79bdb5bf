import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '../../../src/contract/index.js';
import { Authenticator } from '../../harness/authenticator.js';
import { useEmbeddedStore } from '../store/databases.js';
import { Browser } from './browser.js';
import { claimsOf, Site } from './site.js';
import { startProvider } from './start.js';

const empty = useEmbeddedStore();

/** The claims about the sign-in that a site gets from this browser. */
async function claimsFor(base: string, browser: Browser): Promise<unknown[]> {
  const site = new Site(base);
  const request = site.request();
  const back = await browser.authorize(request.url);
  const { body } = await site.token(back.searchParams.get('code'), request.verifier);
  const claims: Record<string, unknown> = claimsOf(body['id_token']);
  return [claims['acr'], claims['amr']];
}

test('a site learns by acr and amr whether the visitor signed in with a password or a passkey', async () => {
  const { base, errors } = await startProvider(await empty());
  const browser = new Browser(base);
  assert.deepEqual(await claimsFor(base, browser), [undefined, ['pwd']]);
  const device = new Authenticator(base);
  const call = async ({ method, path }: { method: string; path: string }, body: unknown = {}) =>
    (await browser.call(method, path, method === 'GET' ? undefined : body)).body;
  const passkey = device.create(await call(endpoints.beginPasskey));
  await call(endpoints.createPasskey, { passkey });
  assert.deepEqual(await claimsFor(base, browser), [undefined, ['pwd']], 'the session is still that of the password');
  const answer = device.get(await call(endpoints.beginPasskeySignIn));
  assert.equal((await call(endpoints.signInWithPasskey, { passkey: answer })).state, 'signed-in');
  assert.deepEqual(await claimsFor(base, browser), ['phr', ['pop', 'user', 'mfa']]);
  await browser.signIn();
  assert.deepEqual(await claimsFor(base, browser), [undefined, ['pwd']]);
  assert.deepEqual(errors, []);
});
