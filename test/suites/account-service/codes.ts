import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** Verification codes by mail. */
export function codeSuite(start: h.Start): void {
  test('five wrong codes invalidate the code of a mail; a new mail brings another one', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    const code = await visitor.code();
    const wrong = { code: h.otherCode(code) };
    for (const triesLeft of [4, 3, 2, 1]) {
      const answer = await visitor.call(h.api.verifyRegistration, wrong);
      h.refused(answer, 422, 'code-wrong');
      assert.equal(answer.body.triesLeft, triesLeft);
    }
    h.refused(await visitor.call(h.api.verifyRegistration, wrong), 410, 'no-tries-left');
    h.refused(await visitor.call(h.api.verifyRegistration, { code }), 410, 'no-tries-left');
    visitor.service.advance(h.seconds(60));
    assert.equal(h.ok(await visitor.call(h.api.resendRegistrationCode)).challenge?.triesLeft, 5);
    assert.equal(h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() })).step, 'profile');
  });

  test('input that is no code costs no try; full-width digits and hyphens are accepted', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    for (const typed of ['', '12345', 'abcdef']) {
      h.refused(await visitor.call(h.api.verifyRegistration, { code: typed }), 422, 'invalid-fields');
    }
    assert.equal((await visitor.current()).challenge?.triesLeft, 5);
    const code = await visitor.code();
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    wide.splice(3, 0, '－');
    h.ok(await visitor.call(h.api.verifyRegistration, { code: ` ${wide.join('')} ` }));
  });

  test('a code expires after ten minutes', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    visitor.service.advance(h.minutes(10));
    h.refused(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }), 410, 'code-expired');
  });

  test('only the newest code counts; an older one has a problem code of its own', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    const older = await visitor.code();
    visitor.service.advance(h.seconds(60));
    await visitor.call(h.api.resendRegistrationCode);
    const newest = await visitor.code();
    if (older !== newest)
      h.refused(await visitor.call(h.api.verifyRegistration, { code: older }), 409, 'code-superseded');
    h.refused(await visitor.call(h.api.verifyRegistration, { code: h.otherCode(older, newest) }), 422, 'code-wrong');
    assert.equal((await visitor.current()).challenge?.triesLeft, 4);
    h.ok(await visitor.call(h.api.verifyRegistration, { code: newest }));
  });

  test('another mail may be requested after 60 seconds, five mails in all', async () => {
    const visitor = new Visitor(await start());
    const { challenge } = await visitor.until('code', 'without-id');
    assert.deepEqual(challenge, {
      sentTo: visitor.email,
      delivery: 'sent',
      expiresIn: 600,
      resendIn: 60,
      sendsLeft: 4,
      triesLeft: 5,
    });
    const early = await visitor.call(h.api.resendRegistrationCode);
    h.refused(early, 429, 'rate-limited');
    assert.equal(early.body.retryAfter, 60);
    assert.equal(early.headers.get('Retry-After'), '60');
    for (const sendsLeft of [3, 2, 1, 0]) {
      visitor.service.advance(h.seconds(60));
      assert.equal(h.ok(await visitor.call(h.api.resendRegistrationCode)).challenge?.sendsLeft, sendsLeft);
    }
    visitor.service.advance(h.seconds(60));
    const last = await visitor.call(h.api.resendRegistrationCode);
    h.refused(last, 429, 'rate-limited');
    assert.ok(last.body.retryAfter > 600);
    assert.equal((await visitor.service.mails()).length, 5);
    visitor.service.advance(h.seconds(last.body.retryAfter) / 2);
    await visitor.current();
    visitor.service.advance(h.seconds(last.body.retryAfter) / 2);
    h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email }));
    h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
  });

  test('the same address twice sends one mail, and none once it is verified', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    assert.equal(h.ok(await visitor.call(h.api.registerEmail, { email: 'NEW@example.jp' })).step, 'code');
    assert.equal((await visitor.service.mails()).length, 1);
    const code = await visitor.code();
    h.ok(await visitor.call(h.api.verifyRegistration, { code }));
    assert.equal(
      h.ok(await visitor.call(h.api.verifyRegistration, { code })).step,
      'profile',
      'the first answer was lost',
    );
    assert.equal(h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email })).step, 'profile');
    h.refused(await visitor.call(h.api.resendRegistrationCode), 409, 'wrong-step');
    assert.equal((await visitor.service.mails()).length, 1);
  });

  test('requests before the wait is over are not counted', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('code', 'without-id');
    for (let count = 0; count < 25; count += 1)
      h.refused(await visitor.call(h.api.resendRegistrationCode), 429, 'rate-limited');
    visitor.service.advance(h.seconds(60));
    assert.equal(h.ok(await visitor.call(h.api.resendRegistrationCode)).challenge?.sendsLeft, 3);
  });

  test('a code does not match another registration', async () => {
    const service = await start();
    const first = new Visitor(service);
    const second = new Visitor(service);
    await first.until('code', 'without-id');
    const code = await first.code();
    await second.until('code', 'without-id');
    if (code === (await second.code())) return;
    h.refused(await second.call(h.api.verifyRegistration, { code }), 422, 'code-wrong');
  });

  test('an address in the old carrier form has a problem code of its own; others are field errors', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('email', 'without-id');
    for (const email of ['a..b@docomo.ne.jp', 'a.@docomo.ne.jp', '.a@docomo.ne.jp']) {
      h.refused(await visitor.call(h.api.registerEmail, { email }), 422, 'email-format');
    }
    for (const email of ['', 'a', 'a@b', 'あ@example.jp', 'a@example.jp, b@example.jp']) {
      h.refused(await visitor.call(h.api.registerEmail, { email }), 422, 'invalid-fields');
    }
    assert.equal(
      h.ok(await visitor.call(h.api.registerEmail, { email: 'ｎｅｗ＠ｅｘａｍｐｌｅ．ｊｐ ' })).email,
      'new@example.jp',
    );
  });

  test('an address of an account gets the same answers, and no code can match', async () => {
    const service = await start();
    const known = new Visitor(service, h.browser(service), 'hanako@example.jp');
    const unknown = new Visitor(service, h.browser(service), 'nobody@example.jp');
    const seen = async (visitor: Visitor): Promise<unknown[]> => {
      const answers: unknown[] = [];
      const note = (answer: { status: number; body: any; headers: Headers }): void => {
        const text = JSON.stringify(answer.body).replaceAll(visitor.id, 'ID').replaceAll(visitor.email, 'EMAIL');
        answers.push([answer.status, text, [...answer.headers.keys()]]);
      };
      await visitor.until('email', 'without-id');
      note(await visitor.call(h.api.registerEmail, { email: visitor.email }));
      note(await visitor.client.call(h.api.getCurrentRegistration));
      const code = /^\d{6}$/m.exec((await service.mails())[0]?.text ?? '')?.[0] ?? '';
      for (let count = 0; count < 6; count += 1)
        note(await visitor.call(h.api.verifyRegistration, { code: h.otherCode(code) }));
      note(await visitor.call(h.api.resendRegistrationCode));
      service.advance(h.seconds(60));
      note(await visitor.call(h.api.resendRegistrationCode));
      return answers;
    };
    assert.deepEqual(await seen(known), await seen(unknown));
    const texts = (await service.mails()).filter(({ to }) => to === 'hanako@example.jp').map(({ text }) => text);
    assert.equal(texts.length, 2);
    for (const text of texts) assert.ok(text.includes('すでにTOYOTAアカウントとして登録') && !/^\d{6}$/m.test(text));
  });

  test("mails are in the reader's language, the code alone on its line", async () => {
    const service = await start();
    const visitor = new Visitor(service, h.browser(service, 'en-GB,en;q=0.9,ja;q=0.5'));
    await visitor.until('code', 'without-id');
    const [mail] = await service.mails();
    assert.match(mail?.subject ?? '', /^\[My LEXUS\] Verification code \d{6}$/);
    assert.match(mail!.text, /^\d{6}$/m);
    assert.match(mail!.text, /valid until \d+:\d\d [AP]M Japan time/);
  });

  test('mails to one address are limited across registrations', async () => {
    const service = await start();
    const limit = service.settings.limits.mailPerAddress.count;
    for (let count = 0; count < limit; count += 1) await new Visitor(service).until('code', 'without-id');
    const visitor = new Visitor(service);
    await visitor.until('email', 'without-id');
    h.refused(await visitor.call(h.api.registerEmail, { email: visitor.email }), 429, 'rate-limited');
    assert.equal((await service.mails()).length, limit);
  });
}
