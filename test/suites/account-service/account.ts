import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { AccountSchema } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** The account holder's own details, the ways to sign in, withdrawal. */
export function accountSuite(start: h.Start): void {
  test('the profile is read, changed and folded', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const { profile, email } = parse(AccountSchema, h.ok(await client.get('/api/account')));
    assert.deepEqual([email, profile.familyName], ['hanako@example.jp', '佐藤']);
    const changed = h.ok(await client.patch('/api/account', { profile: { ...profile, phone: '０３ 9999 8888' } }));
    assert.equal(changed.profile.phone, '0399998888');
    const bad = await client.patch('/api/account', { profile: { ...profile, givenName: '' } });
    assert.deepEqual(bad.body.errors, [{ field: 'profile.givenName', code: 'required' }]);
  });

  test('個人 may become 法人, never back', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.signIn(client, 'corp@example.jp', 'Corp_2022'));
    const { profile } = h.ok(await client.get('/api/account'));
    const answer = await client.patch('/api/account', { profile: { ...profile, customerType: 'individual' } });
    h.refused(answer, 422, 'invalid-fields');
    assert.deepEqual(answer.body.errors, [{ field: 'profile.customerType', code: 'format' }]);
    const person = h.browser(home);
    h.ok(await h.hanako(person));
    const own = h.ok(await person.get('/api/account')).profile;
    const corporation = {
      customerType: 'corporation',
      corporationName: '佐藤商店',
      corporationNameKana: 'さとうしょうてん',
    };
    const after = h.ok(await person.patch('/api/account', { profile: { ...own, ...corporation } }));
    assert.equal(after.profile.birthDate, '');
  });

  test('a new email: password, code to the new address, notice to the old one', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.hanako(client));
    const email = 'Hanako.New@example.jp';
    h.refused(await client.post('/api/account/email', { email, password: 'wrong' }), 403, 'password-wrong');
    h.refused(
      await client.post('/api/account/email', { email: 'a..b@docomo.ne.jp', password: 'x' }),
      422,
      'email-format',
    );
    h.refused(await client.post('/api/account/email/resend'), 409, 'wrong-step');
    const pending = h.ok(await client.post('/api/account/email', { email, password: 'Hanako_2022' }));
    assert.equal(pending.email, 'hanako@example.jp');
    assert.equal(pending.pendingEmail.sentTo, email);
    h.ok(await client.post('/api/account/email', { email, password: 'Hanako_2022' }));
    assert.equal((await home.mails()).length, 1, 'a second click sends nothing');
    h.refused(await client.post('/api/account/email/resend'), 429, 'rate-limited');
    home.advance(h.seconds(60));
    h.ok(await client.post('/api/account/email/resend'));
    const code = await h.codeFor(home, email);
    h.refused(await client.post('/api/account/email/verification', { code: h.otherCode(code) }), 422, 'code-wrong');
    const changed = h.ok(await client.post('/api/account/email/verification', { code }));
    assert.deepEqual([changed.email, changed.pendingEmail], [email, undefined]);
    const [notice] = await home.mails();
    assert.deepEqual([notice?.to, notice?.subject], ['hanako@example.jp', '【My LEXUS】メールアドレス変更のお知らせ']);
    h.refused(await h.hanako(h.browser(home)), 401, 'login-failed');
    h.ok(await h.signIn(h.browser(home), email, 'Hanako_2022'));
  });

  test('a new email that is another account looks the same, and no code comes', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.hanako(client));
    const email = 'taro@example.jp';
    const { pendingEmail } = h.ok(await client.post('/api/account/email', { email, password: 'Hanako_2022' }));
    assert.deepEqual(pendingEmail, { sentTo: email, expiresIn: 600, resendIn: 60, sendsLeft: 4, triesLeft: 5 });
    await assert.rejects(h.codeFor(home, email));
    h.refused(await client.post('/api/account/email/verification', { code: '123456' }), 422, 'code-wrong');
  });

  test('an address that becomes an account while its code is on the way is not taken', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.hanako(client));
    const email = 'new@example.jp';
    h.ok(await client.post('/api/account/email', { email, password: 'Hanako_2022' }));
    const code = await h.codeFor(home, email);
    await new Visitor(home).until('done', 'without-id');
    h.refused(await client.post('/api/account/email/verification', { code }), 410, 'code-expired');
    assert.equal(h.ok(await client.get('/api/account')).email, 'hanako@example.jp');
  });

  test('a new password: the old one is asked for, other sessions end', async () => {
    const home = await start();
    const [here, elsewhere] = [h.browser(home), h.browser(home)];
    h.ok(await h.hanako(here));
    h.ok(await h.hanako(elsewhere));
    const path = '/api/account/password';
    const change = (currentPassword: string, newPassword: string) => here.post(path, { currentPassword, newPassword });
    const short = await change('Hanako_2022', 'short');
    assert.deepEqual(short.body.errors, [{ field: 'newPassword', code: 'too-short' }]);
    h.refused(await change('wrong', h.newPassword), 403, 'password-wrong');
    assert.equal((await change('Hanako_2022', h.newPassword)).status, 204);
    h.ok(await here.get('/api/account'));
    h.refused(await elsewhere.get('/api/account'), 401, 'session-expired');
    h.refused(await h.hanako(h.browser(home)), 401, 'login-failed');
    h.ok(await h.signIn(h.browser(home), 'hanako@example.jp', h.newPassword));
    assert.equal((await home.mails())[0]?.subject, '【My LEXUS】パスワード変更のお知らせ');
  });

  test('five wrong passwords lock what asks for the password, not the login', async () => {
    const home = await start();
    const client = h.browser(home);
    h.ok(await h.taro(client));
    for (let count = 1; count <= 5; count += 1) {
      const answer = await client.post('/api/account/withdrawal', { password: 'wrong' });
      if (count < 5) h.refused(answer, 403, 'password-wrong');
      else h.refused(answer, 423, 'locked');
    }
    h.refused(await client.post('/api/account/withdrawal', { password: 'Taro_2022' }), 423, 'locked');
    h.ok(await h.taro(h.browser(home)));
  });

  test('the last way to sign in cannot be removed', async () => {
    const client = h.browser(await start());
    h.refused(await client.delete('/api/account/email'), 401, 'session-expired');
    h.ok(await h.hanako(client));
    h.refused(await client.delete('/api/account/email'), 409, 'last-sign-in-method');
    h.refused(await client.delete('/api/account/password'), 409, 'last-sign-in-method');
  });

  test('withdrawal: signed out everywhere, links gone, address and card free again', async () => {
    const home = await start();
    const [here, elsewhere] = [h.browser(home), h.browser(home)];
    h.ok(await h.taro(here));
    h.ok(await h.taro(elsewhere));
    assert.equal((await here.post('/api/account/withdrawal', { password: 'Taro_2022' })).status, 204);
    assert.equal(here.cookies.size, 0);
    h.refused(await elsewhere.get('/api/account'), 401, 'session-expired');
    h.refused(await h.taro(h.browser(home)), 401, 'login-failed');
    const visitor = new Visitor(home, h.browser(home), 'taro@example.jp');
    await visitor.until('identity');
    h.ok(await visitor.identity({ id: '1000-0000-0033', password: 'Owner_0033' }));
    h.ok(await visitor.post('email', { email: visitor.email }));
    h.ok(await visitor.post('verification', { code: await visitor.code() }));
  });
}
