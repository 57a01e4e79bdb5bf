import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** Verification codes by mail. */
export function codeSuite(start: h.Start): void {
  test('five wrong codes use the mail up; a new mail goes on', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    const code = await visitor.code();
    const wrong = { code: h.otherCode(code) };
    for (const triesLeft of [4, 3, 2, 1]) {
      const answer = await visitor.client.post(visitor.path('verification'), wrong);
      h.refused(answer, 422, 'code-wrong');
      assert.equal(answer.body.triesLeft, triesLeft);
    }
    h.refused(await visitor.post('verification', wrong), 410, 'code-expired');
    h.refused(await visitor.post('verification', { code }), 410, 'code-expired');
    visitor.home.advance(h.seconds(60));
    assert.equal(h.ok(await visitor.post('resend')).challenge?.triesLeft, 5);
    assert.equal(h.ok(await visitor.post('verification', { code: await visitor.code() })).step, 'profile');
  });

  test('what is no code costs no try; full-width digits and hyphens are read', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    for (const typed of ['', '12345', 'abcdef']) {
      h.refused(await visitor.post('verification', { code: typed }), 422, 'invalid-fields');
    }
    assert.equal((await visitor.current()).challenge?.triesLeft, 5);
    const code = await visitor.code();
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    wide.splice(3, 0, '－');
    h.ok(await visitor.post('verification', { code: ` ${wide.join('')} ` }));
  });

  test('a code ends after ten minutes', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    visitor.home.advance(h.minutes(10));
    h.refused(await visitor.post('verification', { code: await visitor.code() }), 410, 'code-expired');
  });

  test('only the newest code counts, an older one is told apart from a wrong one', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    const older = await visitor.code();
    visitor.home.advance(h.seconds(60));
    await visitor.post('resend');
    const newest = await visitor.code();
    if (older !== newest) h.refused(await visitor.post('verification', { code: older }), 409, 'code-superseded');
    h.refused(await visitor.post('verification', { code: h.otherCode(older, newest) }), 422, 'code-wrong');
    assert.equal((await visitor.current()).challenge?.triesLeft, 4);
    h.ok(await visitor.post('verification', { code: newest }));
  });

  test('another mail after 60 seconds, five in all', async () => {
    const visitor = new Visitor(await start());
    const { challenge } = await visitor.until('code', 'without-id');
    assert.deepEqual(challenge, { sentTo: visitor.email, expiresIn: 600, resendIn: 60, sendsLeft: 4, triesLeft: 5 });
    const early = await visitor.client.post(visitor.path('resend'));
    h.refused(early, 429, 'rate-limited');
    assert.equal(early.body.retryAfter, 60);
    assert.equal(early.headers.get('Retry-After'), '60');
    for (const sendsLeft of [3, 2, 1, 0]) {
      visitor.home.advance(h.seconds(60));
      assert.equal(h.ok(await visitor.post('resend')).challenge?.sendsLeft, sendsLeft);
    }
    visitor.home.advance(h.seconds(60));
    const last = await visitor.client.post(visitor.path('resend'));
    h.refused(last, 429, 'rate-limited');
    assert.ok(last.body.retryAfter > 600);
    assert.equal((await visitor.home.mails()).length, 5);
    visitor.home.advance(h.seconds(last.body.retryAfter) / 2);
    await visitor.current();
    visitor.home.advance(h.seconds(last.body.retryAfter) / 2);
    h.ok(await visitor.post('email', { email: visitor.email }));
    h.ok(await visitor.post('verification', { code: await visitor.code() }));
  });

  test('the same address twice sends one mail; verified, it sends none', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    assert.equal(h.ok(await visitor.post('email', { email: 'NEW@example.jp' })).step, 'code');
    assert.equal((await visitor.home.mails()).length, 1);
    const code = await visitor.code();
    h.ok(await visitor.post('verification', { code }));
    assert.equal(h.ok(await visitor.post('verification', { code })).step, 'profile', 'the first answer was lost');
    assert.equal(h.ok(await visitor.post('email', { email: visitor.email })).step, 'profile');
    h.refused(await visitor.post('resend'), 409, 'wrong-step');
    assert.equal((await visitor.home.mails()).length, 1);
  });

  test('clicks before the time use nothing up', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    for (let count = 0; count < 25; count += 1) h.refused(await visitor.post('resend'), 429, 'rate-limited');
    visitor.home.advance(h.seconds(60));
    assert.equal(h.ok(await visitor.post('resend')).challenge?.sendsLeft, 3);
  });

  test('a code is worth nothing for another registration', async () => {
    const home = await start();
    const first = new Visitor(home);
    const second = new Visitor(home);
    await first.until('code', 'without-id');
    const code = await first.code();
    await second.until('code', 'without-id');
    if (code === (await second.code())) return;
    h.refused(await second.post('verification', { code }), 422, 'code-wrong');
  });

  test('addresses: the old carrier form has its own code, others are told as fields', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('email', 'without-id');
    for (const email of ['a..b@docomo.ne.jp', 'a.@docomo.ne.jp', '.a@docomo.ne.jp']) {
      h.refused(await visitor.post('email', { email }), 422, 'email-format');
    }
    for (const email of ['', 'a', 'a@b', 'あ@example.jp', 'a@example.jp, b@example.jp']) {
      h.refused(await visitor.post('email', { email }), 422, 'invalid-fields');
    }
    assert.equal(h.ok(await visitor.post('email', { email: 'ｎｅｗ＠ｅｘａｍｐｌｅ．ｊｐ ' })).email, 'new@example.jp');
  });

  test('an address that is an account: the same answers, and no code can match', async () => {
    const home = await start();
    const known = new Visitor(home, h.browser(home), 'hanako@example.jp');
    const unknown = new Visitor(home, h.browser(home), 'nobody@example.jp');
    const seen = async (visitor: Visitor): Promise<unknown[]> => {
      const answers: unknown[] = [];
      const note = (answer: { status: number; body: any; headers: Headers }): void => {
        const text = JSON.stringify(answer.body).replaceAll(visitor.id, 'ID').replaceAll(visitor.email, 'EMAIL');
        answers.push([answer.status, text, [...answer.headers.keys()]]);
      };
      await visitor.until('email', 'without-id');
      note(await visitor.post('email', { email: visitor.email }));
      note(await visitor.client.get('/api/registrations/current'));
      const real = /^\d{6}$/m.exec((await home.mails())[0]?.text ?? '')?.[0] ?? '';
      for (let count = 0; count < 6; count += 1) note(await visitor.post('verification', { code: h.otherCode(real) }));
      note(await visitor.post('resend'));
      home.advance(h.seconds(60));
      note(await visitor.post('resend'));
      return answers;
    };
    assert.deepEqual(await seen(known), await seen(unknown));
    const texts = (await home.mails()).filter(({ to }) => to === 'hanako@example.jp').map(({ text }) => text);
    assert.equal(texts.length, 2);
    for (const text of texts) assert.ok(text.includes('すでにTOYOTAアカウントとして登録') && !/^\d{6}$/m.test(text));
  });

  test("mails are in the reader's language, the code alone on its line", async () => {
    const home = await start();
    const visitor = new Visitor(home, h.browser(home, 'en-GB,en;q=0.9,ja;q=0.5'));
    await visitor.until('code', 'without-id');
    const [mail] = await home.mails();
    assert.equal(mail?.subject, '[My LEXUS] Your verification code');
    assert.match(mail.text, /^\d{6}$/m);
    assert.match(mail.text, /10 minutes/);
  });

  test('mails to one address are limited across registrations', async () => {
    const home = await start();
    const limit = home.settings.limits.mailPerAddress.count;
    for (let count = 0; count < limit; count += 1) await new Visitor(home).until('code', 'without-id');
    const visitor = new Visitor(home);
    await visitor.until('email', 'without-id');
    h.refused(await visitor.post('email', { email: visitor.email }), 429, 'rate-limited');
    assert.equal((await home.mails()).length, limit);
  });
}
