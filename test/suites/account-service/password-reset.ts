import assert from 'node:assert/strict';
import { parse } from 'valibot';
import { PasswordResetSchema } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';

/** A forgotten password. */
export function passwordResetSuite(start: h.Start): void {
  const begin = async (home: h.Home, email: string) =>
    parse(PasswordResetSchema, h.ok(await h.browser(home).post('/api/password-resets', { email })));
  const set = (home: h.Home, id: string, code: string, password = h.newPassword) =>
    h.browser(home).post(`/api/password-resets/${id}/password`, { code, password });

  test('code and new password: sessions end, the login works, the reset is used up', async () => {
    const home = await start();
    const elsewhere = h.browser(home);
    h.ok(await h.hanako(elsewhere));
    const { id } = await begin(home, 'HANAKO@example.jp');
    const code = await h.codeFor(home, 'HANAKO@example.jp');
    const short = await set(home, id, h.otherCode(code), 'short');
    assert.deepEqual(short.body.errors, [{ field: 'password', code: 'too-short' }]);
    const wrong = await set(home, id, h.otherCode(code));
    h.refused(wrong, 422, 'code-wrong');
    assert.equal(wrong.body.triesLeft, 4, 'the password that was too short cost no try');
    assert.equal((await set(home, id, code)).status, 204);
    h.refused(await set(home, id, code), 404, 'not-found');
    h.refused(await elsewhere.get('/api/account'), 401, 'session-expired');
    h.ok(await h.signIn(h.browser(home), 'hanako@example.jp', h.newPassword));
    assert.equal((await home.mails())[0]?.subject, '【My LEXUS】パスワード変更のお知らせ');
  });

  test('it unlocks', async () => {
    const home = await start();
    for (let count = 0; count < 5; count += 1) await h.signIn(h.browser(home), 'hanako@example.jp', 'wrong');
    for (const email of ['hanako@example.jp', 'locked@example.jp']) {
      const { id } = await begin(home, email);
      assert.equal((await set(home, id, await h.codeFor(home, email))).status, 204);
      h.ok(await h.signIn(h.browser(home), email, h.newPassword));
    }
  });

  test('known and unknown addresses are answered alike; the mail tells', async () => {
    const home = await start();
    const seen = async (email: string): Promise<unknown[]> => {
      const { id, challenge } = await begin(home, email);
      const answers: unknown[] = [{ ...challenge, sentTo: '' }];
      const mail = (await home.mails())[0]?.text ?? '';
      const code = /^\d{6}$/m.exec(mail)?.[0] ?? '';
      for (let count = 0; count < 5; count += 1) {
        const { status, body } = await set(home, id, h.otherCode(code));
        answers.push([status, body]);
      }
      home.advance(h.seconds(60));
      const { status, body } = await h.browser(home).post(`/api/password-resets/${id}/resend`);
      return [...answers, status, { ...body.challenge, sentTo: '' }];
    };
    assert.deepEqual(await seen('hanako@example.jp'), await seen('nobody@example.jp'));
    assert.match((await home.mails())[0]?.text ?? '', /登録されていません/);
  });

  test('resend as everywhere; an older code, an old reset and an unknown one are refused', async () => {
    const home = await start();
    const { id } = await begin(home, 'hanako@example.jp');
    const older = await h.codeFor(home, 'hanako@example.jp');
    const resend = () => h.browser(home).post(`/api/password-resets/${id}/resend`);
    h.refused(await resend(), 429, 'rate-limited');
    home.advance(h.seconds(60));
    h.ok(await resend());
    if (older !== (await h.codeFor(home, 'hanako@example.jp'))) {
      h.refused(await set(home, id, older), 409, 'code-superseded');
    }
    home.advance(h.minutes(10));
    h.refused(await set(home, id, await h.codeFor(home, 'hanako@example.jp')), 410, 'code-expired');
    home.advance(h.minutes(50));
    h.refused(await set(home, id, '123456'), 404, 'not-found');
    h.refused(await set(home, 'unknown', '123456'), 404, 'not-found');
  });

  test('the code of one purpose is worth nothing for another', async () => {
    const home = await start();
    const first = await begin(home, 'hanako@example.jp');
    const code = await h.codeFor(home, 'hanako@example.jp');
    const second = await begin(home, 'hanako@example.jp');
    if (code === (await h.codeFor(home, 'hanako@example.jp'))) return;
    h.refused(await set(home, second.id, code), 422, 'code-wrong');
    assert.equal((await set(home, first.id, code)).status, 204);
  });
}
