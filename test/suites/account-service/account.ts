import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { AccountExportSchema, AccountSchema } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** The account holder's own details, sign-in methods, withdrawal. */
export function accountSuite(start: h.Start): void {
  test('the profile is read, changed and folded', async () => {
    const client = h.browser(await start());
    h.ok(await h.hanako(client));
    const { profile, email } = parse(AccountSchema, h.ok(await client.call(h.api.getAccount)));
    assert.deepEqual([email, profile.familyName], ['hanako@example.jp', '佐藤']);
    const changed = h.ok(
      await client.call(h.api.changeProfile, { body: { profile: { ...profile, phone: '０３ 9999 8888' } } }),
    );
    assert.equal(changed.profile.phone, '0399998888');
    const bad = await client.call(h.api.changeProfile, { body: { profile: { ...profile, givenName: '' } } });
    assert.deepEqual(bad.body.errors, [{ field: 'profile.givenName', code: 'required' }]);
  });

  test('all that is kept of the account holder can be downloaded, without secrets', async () => {
    const service = await start();
    const client = h.browser(service);
    h.refused(await client.call(h.api.exportAccount), 401, 'session-expired');
    h.ok(await h.taro(client));
    const { profile, email } = h.ok(await client.call(h.api.getAccount));
    const { brands } = h.ok(await client.call(h.api.getServices));
    const answer = await client.call(h.api.exportAccount);
    const { exportedAt, registeredAt, services, ...all } = parse(AccountExportSchema, h.ok(answer));
    assert.deepEqual([all.email, all.profile, all.hasPassword], [email, profile, true]);
    assert.equal(exportedAt, '2026-11-22T05:00:00.000Z');
    assert.ok(registeredAt <= exportedAt);
    const listed = brands.flatMap((brand) => brand.services.map(({ maskedId }) => `${brand.name} ${maskedId}`));
    assert.deepEqual(services.map(({ brandName, maskedId }) => `${brandName} ${maskedId}`).sort(), listed.sort());
    assert.doesNotMatch(JSON.stringify(answer.body), /hash|argon2|pbkdf2|Taro_2022|\b\d{12}\b/i);
    assert.equal(all.pendingEmail, undefined);
    h.ok(await client.call(h.api.changeEmail, { body: { email: 'new@example.jp', password: 'Taro_2022' } }));
    assert.equal(h.ok(await client.call(h.api.exportAccount)).pendingEmail, 'new@example.jp');
    const visitor = new h.Visitor(service);
    await visitor.until('done');
    const registered = h.ok(await visitor.client.call(h.api.exportAccount));
    assert.equal(registered.profile.familyName, '髙橋');
    assert.equal(registered.services.length, 1);
    assert.deepEqual(
      registered.acceptances.map(({ document }) => document),
      ['terms'],
    );
  });

  test('an individual may become a corporation, but not the reverse', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.signIn(client, 'corp@example.jp', 'Corp_2022'));
    const { profile } = h.ok(await client.call(h.api.getAccount));
    const answer = await client.call(h.api.changeProfile, {
      body: { profile: { ...profile, customerType: 'individual' } },
    });
    h.refused(answer, 422, 'invalid-fields');
    assert.deepEqual(answer.body.errors, [{ field: 'profile.customerType', code: 'format' }]);
    const person = h.browser(service);
    h.ok(await h.hanako(person));
    const own = h.ok(await person.call(h.api.getAccount)).profile;
    const corporation = {
      customerType: 'corporation' as const,
      corporationName: '佐藤商店',
      corporationNameKana: 'さとうしょうてん',
    };
    const after = h.ok(await person.call(h.api.changeProfile, { body: { profile: { ...own, ...corporation } } }));
    assert.equal(after.profile.birthDate, '');
  });

  test('a new email takes effect with the password and a code to the new address; the old address is notified', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const email = 'Hanako.New@example.jp';
    h.refused(await client.call(h.api.changeEmail, { body: { email, password: 'wrong' } }), 403, 'password-wrong');
    h.refused(
      await client.call(h.api.changeEmail, { body: { email: 'a..b@docomo.ne.jp', password: 'x' } }),
      422,
      'email-format',
    );
    h.refused(await client.call(h.api.resendEmailCode), 409, 'wrong-step');
    const pending = h.ok(await client.call(h.api.changeEmail, { body: { email, password: 'Hanako_2022' } }));
    assert.equal(pending.email, 'hanako@example.jp');
    assert.equal(pending.pendingEmail?.sentTo, email);
    h.ok(await client.call(h.api.changeEmail, { body: { email, password: 'Hanako_2022' } }));
    assert.equal((await service.mails()).length, 1, 'a second click sends nothing');
    h.refused(await client.call(h.api.resendEmailCode), 429, 'rate-limited');
    const older = await h.codeFor(service, email);
    service.advance(h.seconds(60));
    h.ok(await client.call(h.api.resendEmailCode));
    const code = await h.codeFor(service, email);
    if (older !== code) {
      h.refused(await client.call(h.api.verifyEmail, { body: { code: older } }), 409, 'code-superseded');
    }
    h.refused(await client.call(h.api.verifyEmail, { body: { code: h.otherCode(code, older) } }), 422, 'code-wrong');
    const changed = h.ok(await client.call(h.api.verifyEmail, { body: { code } }));
    assert.deepEqual([changed.email, changed.pendingEmail], [email, undefined]);
    const [notice] = await service.mails();
    assert.deepEqual([notice?.to, notice?.subject], ['hanako@example.jp', '【My LEXUS】メールアドレス変更のお知らせ']);
    h.refused(await h.hanako(h.browser(service)), 401, 'login-failed');
    h.ok(await h.signIn(h.browser(service), email, 'Hanako_2022'));
  });

  test('a new email of another account looks the same, and no code is sent', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const email = 'taro@example.jp';
    const { pendingEmail } = h.ok(await client.call(h.api.changeEmail, { body: { email, password: 'Hanako_2022' } }));
    assert.deepEqual(pendingEmail, {
      sentTo: email,
      delivery: 'sent',
      expiresIn: 600,
      resendIn: 60,
      sendsLeft: 4,
      triesLeft: 5,
    });
    await assert.rejects(h.codeFor(service, email));
    // No code matches; the tries end as with any other challenge.
    for (let tries = 5; tries > 0; tries--) {
      const answer = await client.call(h.api.verifyEmail, { body: { code: '123456' } });
      h.refused(answer, tries > 1 ? 422 : 410, tries > 1 ? 'code-wrong' : 'no-tries-left');
    }
  });

  test('an address that becomes an account after the code was sent is not taken over', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.hanako(client));
    const email = 'new@example.jp';
    h.ok(await client.call(h.api.changeEmail, { body: { email, password: 'Hanako_2022' } }));
    const code = await h.codeFor(service, email);
    await new Visitor(service).until('done', 'without-id');
    h.refused(await client.call(h.api.verifyEmail, { body: { code } }), 410, 'code-expired');
    assert.equal(h.ok(await client.call(h.api.getAccount)).email, 'hanako@example.jp');
  });

  test('a new password needs the old one and ends the other sessions', async () => {
    const service = await start();
    const [here, elsewhere] = [h.browser(service), h.browser(service)];
    h.ok(await h.hanako(here));
    h.ok(await h.hanako(elsewhere));
    const change = (currentPassword: string, newPassword: string) =>
      here.call(h.api.changePassword, { body: { currentPassword, newPassword } });
    const short = await change('Hanako_2022', 'short');
    assert.deepEqual(short.body.errors, [{ field: 'newPassword', code: 'too-short' }]);
    h.refused(await change('wrong', h.newPassword), 403, 'password-wrong');
    assert.equal((await change('Hanako_2022', h.newPassword)).status, 204);
    h.ok(await here.call(h.api.getAccount));
    h.refused(await elsewhere.call(h.api.getAccount), 401, 'session-expired');
    h.refused(await h.hanako(h.browser(service)), 401, 'login-failed');
    h.ok(await h.signIn(h.browser(service), 'hanako@example.jp', h.newPassword));
    assert.equal((await service.mails())[0]?.subject, '【My LEXUS】パスワード変更のお知らせ');
  });

  test('five wrong passwords lock the calls that ask for the password, not the login', async () => {
    const service = await start();
    const client = h.browser(service);
    h.ok(await h.taro(client));
    for (let count = 1; count <= 5; count += 1) {
      const answer = await client.call(h.api.withdraw, { body: { password: 'wrong' } });
      if (count < 5) h.refused(answer, 403, 'password-wrong');
      else h.refused(answer, 423, 'locked');
    }
    const password = 'Taro_2022';
    for (const answer of [
      await client.call(h.api.withdraw, { body: { password } }),
      await client.call(h.api.changeEmail, { body: { email: 'other@example.jp', password } }),
      await client.call(h.api.changePassword, { body: { currentPassword: password, newPassword: h.newPassword } }),
      await client.call(h.api.unlinkService, { params: { id: 'unknown' }, body: { password } }),
    ]) {
      h.refused(answer, 423, 'locked');
    }
    h.ok(await h.taro(h.browser(service)));
  });

  test('the last sign-in method cannot be removed', async () => {
    const client = h.browser(await start());
    h.refused(await client.call(h.api.removeEmail), 401, 'session-expired');
    h.ok(await h.hanako(client));
    h.refused(await client.call(h.api.removeEmail), 409, 'last-sign-in-method');
    h.refused(
      await client.call(h.api.removePassword, { body: { password: 'Hanako_2022' } }),
      409,
      'last-sign-in-method',
    );
  });

  test('withdrawal ends every session and link, and frees address and credential', async () => {
    const service = await start();
    const [here, elsewhere] = [h.browser(service), h.browser(service)];
    h.ok(await h.taro(here));
    h.ok(await h.taro(elsewhere));
    assert.equal((await here.call(h.api.withdraw, { body: { password: 'Taro_2022' } })).status, 204);
    assert.deepEqual([...here.cookies.keys()], ['__Host-mylexus-device']);
    h.refused(await elsewhere.call(h.api.getAccount), 401, 'session-expired');
    h.refused(await h.taro(h.browser(service)), 401, 'login-failed');
    const visitor = new Visitor(service, h.browser(service), 'taro@example.jp');
    await visitor.until('identity');
    h.ok(await visitor.identity({ id: '1000-0000-0033', password: 'Owner_0033' }));
    h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email }));
    h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
  });
}
