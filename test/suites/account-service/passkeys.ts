import assert from 'node:assert/strict';
import type { Passkeys, PasskeyRequestOptions, Reauthentication } from '../../../src/contract/index.js';
import { Authenticator, type CeremonyChanges } from '../../harness/authenticator.js';
import type { Client } from '../client.js';
import { test } from './testable.js';
import * as h from './visitor.js';

const password = 'Hanako_2022';
const apple = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';

/** Passkeys: created, used, named, removed, and in place of a password. */
export function passkeySuite(start: h.Start): void {
  const passkeys = async (client: Client): Promise<Passkeys> => h.ok(await client.call(h.api.getPasskeys));
  const create = async (client: Client, device: Authenticator, name?: string, proof: Reauthentication = {}) => {
    const options = h.ok(await client.call(h.api.beginPasskey, { body: proof }));
    const passkey = device.create(options);
    return client.call(h.api.createPasskey, { body: { passkey, ...(name !== undefined && { name }) } });
  };
  const options = async (client: Client): Promise<PasskeyRequestOptions> =>
    h.ok(await client.call(h.api.beginPasskeySignIn));
  const signIn = async (client: Client, device: Authenticator, changes?: CeremonyChanges) =>
    client.call(h.api.signInWithPasskey, { body: { passkey: device.get(await options(client), changes) } });
  const prove = async (client: Client, device: Authenticator): Promise<Reauthentication> => ({
    passkey: device.get(h.ok(await client.call(h.api.beginReauthentication))),
  });

  /** hanako, signed in with her password, with a passkey. */
  async function withPasskey(aaguid?: string, synced?: boolean) {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const device = new Authenticator(service.base, aaguid, synced);
    h.ok(await create(client, device, 'iPhone'));
    return { service, client, device };
  }

  test('a passkey is created after a sign-in, listed, and signs in elsewhere; the holder is notified', async () => {
    const { service, client, device } = await withPasskey(apple);
    assert.equal((await service.mails())[0]?.subject, '【My LEXUS】パスキー追加のお知らせ');
    const before = await passkeys(client);
    const [created] = before.passkeys;
    assert.deepEqual(
      [created?.name, created?.provider, created?.backedUp, created?.lastUsedAt, before.passkeys.length],
      ['iPhone', 'Apple Passwords', true, undefined, 1],
    );
    assert.deepEqual(
      [before.userName, before.displayName, before.hasPassword],
      ['hanako@example.jp', '佐藤 花子', true],
    );
    const elsewhere = h.browser(service);
    assert.equal(h.ok(await signIn(elsewhere, device)).displayName, '佐藤 花子');
    assert.ok((await passkeys(elsewhere)).passkeys[0]?.lastUsedAt);
    const account = h.ok(await elsewhere.call(h.api.getAccount));
    assert.deepEqual([account.passkeys, account.hasPassword], [1, true]);
  });

  test('a passkey without a name has that of its provider, else the word for it', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    h.ok(await create(client, new Authenticator(service.base, apple)));
    h.ok(await create(client, new Authenticator(service.base)));
    assert.deepEqual(
      (await passkeys(client)).passkeys.map(({ name }) => name),
      ['Apple Passwords', 'パスキー'],
    );
  });

  test('an authenticator does not get a second passkey of the account', async () => {
    const { client, device } = await withPasskey();
    const { excludeCredentials } = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
    assert.deepEqual(
      excludeCredentials.map(({ id }) => id),
      [...device.passkeys.keys()],
    );
  });

  test('some time after the sign-in, creating a passkey asks for password or passkey', async () => {
    const { service, client, device } = await withPasskey();
    service.advance(h.minutes(11));
    h.refused(await client.call(h.api.beginPasskey, { body: {} }), 403, 'reauthentication-required');
    h.refused(await client.call(h.api.beginPasskey, { body: { password: 'wrong' } }), 403, 'password-wrong');
    h.refused(await client.call(h.api.beginPasskey, { body: { password: '' } }), 422, 'invalid-fields');
    h.ok(await create(client, new Authenticator(service.base), 'PC', { password }));
    h.ok(await create(client, new Authenticator(service.base), 'Mac', await prove(client, device)));
    assert.equal((await passkeys(client)).passkeys.length, 3);
    h.refused(await h.browser(service).call(h.api.beginPasskey, { body: {} }), 401, 'session-expired');
  });

  for (const [what, changes] of [
    ['another origin', { origin: 'https://evil.example' }],
    ['a frame of another site', { topOrigin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['a challenge that was not issued', { challenge: Buffer.from('0'.repeat(32)).toString('base64url') }],
    ['a passkey that was created, not used', { type: 'webauthn.create' }],
    ['no user verification', { withoutFlags: 4 }],
    ['no user', { withoutFlags: 5 }],
    ['no user handle', { userHandle: undefined }],
    ['another user handle', { userHandle: 'YW5vdGhlcg' }],
    ['a passkey that can no longer have copies', { withoutFlags: 0x18 }],
  ] as const satisfies readonly (readonly [string, CeremonyChanges])[]) {
    test(`an answer for ${what} signs no one in; the same without that does`, async () => {
      const { service, device } = await withPasskey();
      h.refused(await signIn(h.browser(service), device, changes), 403, 'passkey-failed');
      h.ok(await signIn(h.browser(service), device));
    });
  }

  test('an answer with a signature of another key signs no one in', async () => {
    const { service, client, device } = await withPasskey();
    const [kept] = device.passkeys.values();
    const stranger = new Authenticator(service.base);
    const other = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
    stranger.create({ ...other, excludeCredentials: [] });
    const [key] = [...stranger.passkeys.values()].map((each) => each.key);
    const answer = stranger.use({ ...kept!, key: key! }, (await options(client)).challenge);
    h.refused(
      await h.browser(service).call(h.api.signInWithPasskey, { body: { passkey: answer } }),
      403,
      'passkey-failed',
    );
  });

  test('a challenge counts once, and for five minutes', async () => {
    const { service, client, device } = await withPasskey();
    const asked = await options(client);
    assert.equal(asked.timeout, h.minutes(5));
    const body = { passkey: device.get(asked) };
    h.ok(await h.browser(service).call(h.api.signInWithPasskey, { body }));
    h.refused(await h.browser(service).call(h.api.signInWithPasskey, { body }), 403, 'passkey-failed');
    const late = await options(client);
    service.advance(h.minutes(5));
    const answer = { passkey: device.get(late) };
    h.refused(await h.browser(service).call(h.api.signInWithPasskey, { body: answer }), 403, 'passkey-failed');
  });

  test('a challenge for a sign-in proves nothing, and one for a proof signs no one in', async () => {
    const { service, client, device } = await withPasskey();
    const forSignIn = { passkey: device.get(await options(client)) };
    h.refused(await client.call(h.api.withdraw, { body: forSignIn }), 403, 'passkey-failed');
    const body = { passkey: device.get(h.ok(await client.call(h.api.beginReauthentication))) };
    h.refused(await h.browser(service).call(h.api.signInWithPasskey, { body }), 403, 'passkey-failed');
  });

  test('an answer of a creation that does not count stores nothing', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const device = new Authenticator(service.base);
    for (const changes of [
      { withoutFlags: 4 },
      { origin: 'https://evil.example' },
      { topOrigin: 'https://evil.example' },
    ]) {
      const asked = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
      const passkey = device.create({ ...asked, excludeCredentials: [] }, changes);
      h.refused(await client.call(h.api.createPasskey, { body: { passkey } }), 403, 'passkey-failed');
    }
    const asked = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
    const passkey = device.create(asked);
    h.refused(await client.call(h.api.createPasskey, { body: { passkey, name: ' ' } }), 422, 'invalid-fields');
    h.ok(await client.call(h.api.createPasskey, { body: { passkey } }));
    h.refused(await client.call(h.api.createPasskey, { body: { passkey } }), 403, 'passkey-failed');
    assert.equal((await passkeys(client)).passkeys.length, 1);
    const stranger = h.browser(service);
    h.ok(await h.taro(stranger));
    const theirs = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
    const body = { passkey: new Authenticator(service.base).create(theirs) };
    h.refused(await stranger.call(h.api.createPasskey, { body }), 403, 'passkey-failed');
    h.refused(await h.browser(service).call(h.api.createPasskey, { body }), 401, 'session-expired');
  });

  test('a counter that does not rise is no reason to refuse, and is never lowered', async () => {
    const { service, device } = await withPasskey(undefined, false);
    h.ok(await signIn(h.browser(service), device, { counter: 7 }));
    h.ok(await signIn(h.browser(service), device, { counter: 3 }));
    h.ok(await signIn(h.browser(service), device.copy()));
  });

  test('an unknown passkey, and one that was removed, are answered passkey-unknown', async () => {
    const { service, client, device } = await withPasskey();
    const [kept] = device.passkeys.values();
    const params = { id: kept!.id };
    h.ok(await client.call(h.api.removePasskey, { params, body: { password } }));
    h.refused(await signIn(h.browser(service), device), 401, 'passkey-unknown');
    assert.equal((await service.mails())[0]?.subject, '【My LEXUS】パスキー削除のお知らせ');
    h.refused(await client.call(h.api.removePasskey, { params, body: { password } }), 404, 'not-found');
    h.refused(await client.call(h.api.renamePasskey, { params, body: { name: 'x' } }), 404, 'not-found');
  });

  test('a passkey is named, and no one names or removes that of another account', async () => {
    const { service, client, device } = await withPasskey();
    const params = { id: [...device.passkeys.keys()][0]! };
    const renamed = h.ok(await client.call(h.api.renamePasskey, { params, body: { name: '  わたしの iPhone ' } }));
    assert.equal(renamed.passkeys[0]?.name, 'わたしの iPhone');
    for (const [name, code] of [
      [' ', 'required'],
      ['あ'.repeat(41), 'too-long'],
    ] as const) {
      const answer = await client.call(h.api.renamePasskey, { params, body: { name } });
      assert.deepEqual(answer.body.errors, [{ field: 'name', code }]);
    }
    const other = h.browser(service);
    h.ok(await h.taro(other));
    h.refused(await other.call(h.api.renamePasskey, { params, body: { name: 'mine' } }), 404, 'not-found');
    h.refused(await other.call(h.api.removePasskey, { params, body: { password: 'Taro_2022' } }), 404, 'not-found');
    const passkey = device.get(h.ok(await other.call(h.api.beginReauthentication)));
    h.refused(await other.call(h.api.withdraw, { body: { passkey } }), 403, 'passkey-failed');
  });

  test('removing a passkey asks for password or passkey, and ends the other sessions', async () => {
    const { service, client, device } = await withPasskey();
    const elsewhere = h.browser(service);
    h.ok(await signIn(elsewhere, device));
    const params = { id: [...device.passkeys.keys()][0]! };
    const remove = (proof: Reauthentication) => client.call(h.api.removePasskey, { params, body: proof });
    h.refused(await remove({}), 422, 'invalid-fields');
    h.refused(await remove({ password: 'wrong' }), 403, 'password-wrong');
    assert.deepEqual(h.ok(await remove(await prove(client, device))).passkeys, []);
    h.ok(await client.call(h.api.getAccount));
    h.refused(await elsewhere.call(h.api.getAccount), 401, 'session-expired');
    h.refused(await elsewhere.call(h.api.removePasskey, { params, body: { password } }), 401, 'session-expired');
  });

  test('a passkey stands in for the password wherever it is asked for', async () => {
    const { service, client, device } = await withPasskey();
    const email = 'hanako.new@example.jp';
    const changed = h.ok(await client.call(h.api.changeEmail, { body: { email, ...(await prove(client, device)) } }));
    assert.equal(changed.pendingEmail?.sentTo, email);
    const body = { newPassword: h.newPassword, ...(await prove(client, device)) };
    assert.equal((await client.call(h.api.changePassword, { body })).status, 204);
    h.ok(await h.signIn(h.browser(service), 'hanako@example.jp', h.newPassword));
    const proof = await prove(client, device);
    const params = { id: 'unknown' };
    h.refused(await client.call(h.api.unlinkService, { params, body: proof }), 404, 'not-found');
    h.refused(await client.call(h.api.unlinkService, { params, body: proof }), 403, 'passkey-failed');
    h.refused(await client.call(h.api.changeEmail, { body: { email, ...proof } }), 403, 'passkey-failed');
    h.refused(await client.call(h.api.changePassword, { body: { ...body, ...proof } }), 403, 'passkey-failed');
    h.refused(await client.call(h.api.beginPasskey, { body: proof }), 403, 'passkey-failed');
    const [id = ''] = device.passkeys.keys();
    h.refused(await client.call(h.api.removePasskey, { params: { id }, body: proof }), 403, 'passkey-failed');
    h.refused(await client.call(h.api.removePassword, { body: proof }), 403, 'passkey-failed');
    assert.equal((await client.call(h.api.withdraw, { body: await prove(client, device) })).status, 204);
    h.refused(await signIn(h.browser(service), device), 401, 'passkey-unknown');
  });

  test('a password is removed when two passkeys exist; a passkey stays the last way to sign in', async () => {
    const { service, client, device } = await withPasskey();
    h.refused(await client.call(h.api.removePassword, { body: { password } }), 409, 'last-sign-in-method');
    const second = new Authenticator(service.base);
    h.ok(await create(client, second, 'PC'));
    h.refused(await client.call(h.api.removePassword, { body: {} }), 422, 'invalid-fields');
    h.refused(await client.call(h.api.removePassword, { body: { password: 'wrong' } }), 403, 'password-wrong');
    assert.equal((await client.call(h.api.removePassword, { body: { password } })).status, 204);
    assert.equal((await service.mails())[0]?.subject, '【My LEXUS】パスワード削除のお知らせ');
    h.refused(await h.hanako(h.browser(service)), 401, 'login-failed');
    const proof = async () => ({ body: await prove(client, device) });
    h.refused(await client.call(h.api.removePassword, await proof()), 404, 'not-found');
    h.refused(await client.call(h.api.withdraw, { body: { password } }), 403, 'password-wrong');
    const [other = ''] = second.passkeys.keys();
    const [own = ''] = device.passkeys.keys();
    h.ok(await client.call(h.api.removePasskey, { params: { id: other }, ...(await proof()) }));
    const last = await client.call(h.api.removePasskey, { params: { id: own }, ...(await proof()) });
    h.refused(last, 409, 'last-sign-in-method');
    h.ok(await signIn(h.browser(service), device));
    // The way back for a lost device: a reset by mail sets a password again.
    const guest = h.browser(service);
    const { id } = h.ok(await guest.call(h.api.beginPasswordReset, { body: { email: 'hanako@example.jp' } }));
    const code = await h.codeFor(service, 'hanako@example.jp');
    const body = { code, password: h.newPassword };
    assert.equal((await guest.call(h.api.resetPassword, { params: { id }, body })).status, 204);
    h.ok(await h.signIn(h.browser(service), 'hanako@example.jp', h.newPassword));
  });

  test('five wrong passwords lock the proof by password, not the one by passkey', async () => {
    const { service, client, device } = await withPasskey();
    for (let count = 1; count <= 5; count += 1) await client.call(h.api.withdraw, { body: { password: 'wrong' } });
    const [id = ''] = device.passkeys.keys();
    h.refused(await client.call(h.api.removePasskey, { params: { id }, body: { password } }), 423, 'locked');
    h.refused(await client.call(h.api.removePassword, { body: { password } }), 423, 'locked');
    h.refused(await client.call(h.api.beginPasskey, { body: { password } }), 423, 'locked');
    h.ok(await create(client, new Authenticator(service.base), 'PC', await prove(client, device)));
  });

  test('an account has at most twenty passkeys', async () => {
    const { service, client } = await withPasskey();
    const held = h.ok(await client.call(h.api.beginPasskey, { body: {} }));
    for (let count = 2; count <= 20; count += 1) h.ok(await create(client, new Authenticator(service.base), 'PC'));
    h.refused(await client.call(h.api.beginPasskey, { body: {} }), 409, 'passkey-limit');
    const body = { passkey: new Authenticator(service.base).create(held) };
    h.refused(await client.call(h.api.createPasskey, { body }), 409, 'passkey-limit');
  });

  test('a passkey is offered while there is none, and not for 90 days after it was declined', async () => {
    const service = await start();
    const offered = async (): Promise<boolean> => {
      const client = h.browser(service);
      h.ok(await h.hanako(client));
      return (await passkeys(client)).offer;
    };
    assert.equal(await offered(), true);
    const client = h.browser(service);
    h.refused(await client.call(h.api.declinePasskeyOffer), 401, 'session-expired');
    h.ok(await h.hanako(client));
    assert.equal((await client.call(h.api.declinePasskeyOffer)).status, 204);
    assert.equal(await offered(), false);
    service.advance(h.minutes(90 * 24 * 60));
    assert.equal(await offered(), true);
    const again = h.browser(service);
    h.ok(await h.hanako(again));
    h.ok(await create(again, new Authenticator(service.base)));
    assert.equal(await offered(), false);
  });

  test('what is no answer of an authenticator is refused, and sign-ins are limited', async () => {
    const { service, device } = await withPasskey();
    const client = h.browser(service);
    const answer = await client.send('POST', '/api/session/passkey', { passkey: { id: '%', response: {} } });
    h.refused(answer, 422, 'invalid-fields');
    const body = { passkey: device.get(await options(client)) };
    let last = await client.call(h.api.signInWithPasskey, { body });
    for (let count = 0; count < 40 && last.status !== 429; count += 1)
      last = await client.call(h.api.signInWithPasskey, { body });
    h.refused(last, 429, 'rate-limited');
    for (const endpoint of [h.api.getPasskeys, h.api.beginReauthentication] as const)
      h.refused(await h.browser(service).call(endpoint), 401, 'session-expired');
    const params = { id: 'x' };
    h.refused(
      await h.browser(service).call(h.api.renamePasskey, { params, body: { name: 'x' } }),
      401,
      'session-expired',
    );
  });
}
