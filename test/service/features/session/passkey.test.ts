import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observer } from '../../../../service/shared/observer.js';
import { Authenticator } from '../../../harness/authenticator.js';
import * as h from '../../../suites/account-service/visitor.js';
import { startInMemory, startOn, type Started } from '../../start.js';
import { useEmbeddedStore } from '../../store/databases.js';

const empty = useEmbeddedStore();

/** An authenticator with a passkey of hanako. */
async function deviceOf(service: Started, synced?: boolean): Promise<Authenticator> {
  const client = h.browser(service);
  h.ok(await h.hanako(client));
  const device = new Authenticator(service.base, undefined, synced);
  const passkey = device.create(h.ok(await client.call(h.api.beginPasskey, { body: {} })));
  h.ok(await client.call(h.api.createPasskey, { body: { passkey } }));
  return device;
}

const answerOf = async (service: Started, device: Authenticator) =>
  device.get(h.ok(await h.browser(service).call(h.api.beginPasskeySignIn)));

test('an account that staff locked is not signed in by its passkey, and no time ends it', async () => {
  const service = await startInMemory();
  const device = await deviceOf(service);
  const [account] = await service.store.statements.accounts.find({ emailKey: 'hanako@example.jp' });
  await service.store.transaction((tx) => tx.accounts.update(account!.id, { state: 'locked' }));
  const body = { passkey: await answerOf(service, device) };
  const answer = await h.browser(service).call(h.api.signInWithPasskey, { body });
  h.refused(answer, 423, 'locked');
  assert.equal(answer.body.lockedUntil, undefined);
});

test('of calls that use one challenge at the same moment, one signs in', async () => {
  const service = await startOn(await empty());
  const body = { passkey: await answerOf(service, await deviceOf(service)) };
  const calls = Array.from({ length: 8 }, () => h.browser(service).call(h.api.signInWithPasskey, { body }));
  const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, ...Array.from({ length: 7 }, () => 403)]);
});

test('a page that asks for options writes nothing; a challenge that was used is kept until it would have ended', async () => {
  const service = await startInMemory();
  const device = await deviceOf(service);
  const rows = async (): Promise<number> => (await service.store.statements.usedPasskeyChallenges.find({})).length;
  const before = await rows();
  const body = { passkey: await answerOf(service, device) };
  assert.equal(await rows(), before);
  h.ok(await h.browser(service).call(h.api.signInWithPasskey, { body }));
  assert.equal(await rows(), before + 1);
  service.advance(h.minutes(6));
  await service.service.sweep();
  assert.equal(await rows(), 0);
});

test('a counter that does not rise is counted for the operator, and the higher one stays', async () => {
  let fell = 0;
  const observer = { passkeyCounterFell: () => (fell += 1), refused: () => undefined } as unknown as Observer;
  const service = await startInMemory(undefined, { observer });
  const device = await deviceOf(service, false);
  const signIn = async (counter: number): Promise<void> => {
    const options = h.ok(await h.browser(service).call(h.api.beginPasskeySignIn));
    h.ok(
      await h.browser(service).call(h.api.signInWithPasskey, { body: { passkey: device.get(options, { counter }) } }),
    );
  };
  await signIn(7);
  assert.equal(fell, 0);
  await signIn(7);
  await signIn(3);
  assert.equal(fell, 2);
  const [passkey] = await service.store.statements.passkeys.find({});
  assert.equal(passkey?.counter, 7);
});

test('“keep me logged in” counts for a passkey too, and the session says how it was signed in', async () => {
  const service = await startInMemory();
  const device = await deviceOf(service);
  const body = { passkey: await answerOf(service, device), remember: true };
  const answer = await h.browser(service).call(h.api.signInWithPasskey, { body });
  assert.ok(answer.headers.getSetCookie().some((line) => /^__Host-mylexus-session=.*Max-Age=2592000/.test(line)));
  const sessions = await service.store.statements.sessions.find({});
  assert.deepEqual(sessions.map(({ method, remembered }) => [method, remembered]).sort(), [
    ['passkey', true],
    ['password', false],
  ]);
});
