import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { PasswordResetSchema } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';

/** A forgotten password. */
export function passwordResetSuite(start: h.Start): void {
  const begin = async (service: h.RunningService, email: string) =>
    parse(PasswordResetSchema, h.ok(await h.browser(service).call(h.api.beginPasswordReset, { body: { email } })));
  const set = (service: h.RunningService, id: string, code: string, password = h.newPassword) =>
    h.browser(service).call(h.api.resetPassword, { params: { id: id }, body: { code, password } });

  test('code and new password end the sessions, change the login and use the reset up', async () => {
    const service = await start();
    const elsewhere = h.browser(service);
    h.ok(await h.hanako(elsewhere));
    const { id } = await begin(service, 'HANAKO@example.jp');
    const code = await h.codeFor(service, 'HANAKO@example.jp');
    const short = await set(service, id, h.otherCode(code), 'short');
    assert.deepEqual(short.body.errors, [{ field: 'password', code: 'too-short' }]);
    const wrong = await set(service, id, h.otherCode(code));
    h.refused(wrong, 422, 'code-wrong');
    assert.equal(wrong.body.triesLeft, 4, 'the password that was too short cost no try');
    assert.equal((await set(service, id, code)).status, 204);
    h.refused(await set(service, id, code), 404, 'not-found');
    h.refused(await elsewhere.call(h.api.getAccount), 401, 'session-expired');
    h.ok(await h.signIn(h.browser(service), 'hanako@example.jp', h.newPassword));
    assert.equal((await service.mails())[0]?.subject, '【My LEXUS】パスワード変更のお知らせ');
  });

  test('a reset ends a lock', async () => {
    const service = await start();
    for (let count = 0; count < 5; count += 1) await h.signIn(h.browser(service), 'hanako@example.jp', 'wrong');
    const email = 'hanako@example.jp';
    const { id } = await begin(service, email);
    assert.equal((await set(service, id, await h.codeFor(service, email))).status, 204);
    h.ok(await h.signIn(h.browser(service), email, h.newPassword));
  });

  test('an account that staff locked stays locked after a reset', async () => {
    const service = await start();
    const email = 'locked@example.jp';
    const { id } = await begin(service, email);
    assert.equal((await set(service, id, await h.codeFor(service, email))).status, 204);
    h.refused(await h.signIn(h.browser(service), email, h.newPassword), 423, 'locked');
  });

  test('a malformed address is refused', async () => {
    const client = h.browser(await start());
    for (const [email, code] of [
      ['a..b@docomo.ne.jp', 'email-format'],
      ['a@b', 'invalid-fields'],
    ] as const) {
      h.refused(await client.call(h.api.beginPasswordReset, { body: { email } }), 422, code);
    }
  });

  test('known and unknown addresses get the same answers; only the mail differs', async () => {
    const service = await start();
    const seen = async (email: string): Promise<unknown[]> => {
      const { id, challenge } = await begin(service, email);
      const answers: unknown[] = [{ ...challenge, sentTo: '' }];
      const mail = (await service.mails())[0]?.text ?? '';
      const code = /^\d{6}$/m.exec(mail)?.[0] ?? '';
      for (let count = 0; count < 5; count += 1) {
        const { status, body } = await set(service, id, h.otherCode(code));
        answers.push([status, body]);
      }
      service.advance(h.seconds(60));
      const { status, body } = await h.browser(service).call(h.api.resendPasswordResetCode, { params: { id: id } });
      return [...answers, status, { ...body.challenge, sentTo: '' }];
    };
    assert.deepEqual(await seen('hanako@example.jp'), await seen('nobody@example.jp'));
    assert.match((await service.mails())[0]?.text ?? '', /登録されていません/);
  });

  test('codes may be sent again; an older code, an old reset and an unknown one are refused', async () => {
    const service = await start();
    const { id } = await begin(service, 'hanako@example.jp');
    const older = await h.codeFor(service, 'hanako@example.jp');
    const resend = () => h.browser(service).call(h.api.resendPasswordResetCode, { params: { id: id } });
    h.refused(await resend(), 429, 'rate-limited');
    service.advance(h.seconds(60));
    h.ok(await resend());
    if (older !== (await h.codeFor(service, 'hanako@example.jp'))) {
      h.refused(await set(service, id, older), 409, 'code-superseded');
    }
    service.advance(h.minutes(10));
    h.refused(await set(service, id, await h.codeFor(service, 'hanako@example.jp')), 410, 'code-expired');
    service.advance(h.minutes(50));
    h.refused(await set(service, id, '123456'), 404, 'not-found');
    h.refused(await set(service, 'unknown', '123456'), 404, 'not-found');
  });

  test('a reset under way can be read; one that has ended, and an unknown one, cannot', async () => {
    const service = await start();
    const { id, challenge } = await begin(service, 'hanako@example.jp');
    const read = (of: string) => h.browser(service).call(h.api.getPasswordReset, { params: { id: of } });
    service.advance(h.seconds(20));
    assert.deepEqual(h.ok(await read(id)), {
      id,
      challenge: { ...challenge, expiresIn: challenge.expiresIn - 20, resendIn: challenge.resendIn - 20 },
    });
    h.refused(await read('unknown'), 404, 'not-found');
    service.advance(h.minutes(60));
    h.refused(await read(id), 404, 'not-found');
  });

  test('after many wrong codes an address gets no code, except on a device of its owner', async () => {
    const service = await start({ codeGuesses: { failures: 10, windowDays: 30 } });
    const email = 'hanako@example.jp';
    const owner = h.browser(service);
    h.ok(await h.hanako(owner));
    const failures = service.settings.codeGuesses.failures;
    for (let guessed = 0; guessed < failures; guessed += service.settings.challenge.tries) {
      service.advance(h.minutes(10));
      const { id } = await begin(service, email);
      const code = await h.codeFor(service, email);
      for (let tries = 0; tries < service.settings.challenge.tries; tries += 1)
        await set(service, id, h.otherCode(code));
    }
    service.advance(h.minutes(10));
    await begin(service, email);
    const [mail] = await service.mails();
    assert.equal(mail?.subject, '【My LEXUS】認証コードの送信停止のお知らせ');
    assert.doesNotMatch(mail.text, /\d{6}/);

    const { id } = h.ok(await owner.call(h.api.beginPasswordReset, { body: { email } }));
    const body = { code: await h.codeFor(service, email), password: h.newPassword };
    assert.equal((await owner.call(h.api.resetPassword, { params: { id }, body })).status, 204);

    service.advance(h.minutes(60 * 24 * service.settings.codeGuesses.windowDays));
    const later = await begin(service, email);
    assert.equal((await set(service, later.id, await h.codeFor(service, email))).status, 204);
  });

  test('the code of one reset does not match another', async () => {
    const service = await start();
    const first = await begin(service, 'hanako@example.jp');
    const code = await h.codeFor(service, 'hanako@example.jp');
    const second = await begin(service, 'hanako@example.jp');
    if (code === (await h.codeFor(service, 'hanako@example.jp'))) return;
    h.refused(await set(service, second.id, code), 422, 'code-wrong');
    assert.equal((await set(service, first.id, code)).status, 204);
  });
}
