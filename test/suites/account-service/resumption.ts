import assert from 'node:assert/strict';
import type { Registration } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** The path `resume`: a registration that another device began continues here once its address is proved again. */
export function resumptionSuite(start: h.Start): void {
  /** A visitor at `step` on one device who begins to resume on another. */
  async function twoDevices(
    step: 'code' | 'profile' | 'review' | 'done',
  ): Promise<{ service: h.RunningService; first: Visitor; second: Visitor }> {
    const service = await start();
    const first = new Visitor(service);
    await first.until(step);
    service.advance(h.minutes(2));
    const second = new Visitor(service);
    assert.equal((await second.begin('resume')).step, 'email');
    return { service, first, second };
  }

  const prove = async (visitor: Visitor): Promise<Registration> => {
    h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email.toUpperCase() }));
    const mail = (await visitor.service.mails())[0];
    const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
    const registration = h.ok(await visitor.call(h.api.verifyRegistration, { code }));
    visitor.id = registration.id;
    return registration;
  };

  test('the second device continues at the step of the first with all its answers, and finishes', async () => {
    const { service, first, second } = await twoDevices('review');
    const before = await first.current();
    const resumed = await prove(second);
    assert.deepEqual({ ...resumed, expiresIn: 0 }, { ...before, expiresIn: 0 });
    assert.equal(h.ok(await second.complete()).step, 'done');
    h.ok(await h.signIn(h.browser(service), second.email, h.newPassword));
  });

  test('the first device learns that the registration continues elsewhere, and may take it back in the same way', async () => {
    const { service, first, second } = await twoDevices('profile');
    await prove(second);
    h.refused(await first.call(h.api.extendRegistration), 409, 'wrong-step');
    const left = await first.current();
    assert.deepEqual([left.path, left.step], ['resume', 'email']);
    assert.equal(left.profile, undefined, 'the device that lost the registration shows nothing of it');
    service.advance(h.minutes(2));
    first.id = left.id;
    assert.equal((await prove(first)).step, 'profile');
    h.refused(await second.call(h.api.extendRegistration), 409, 'wrong-step');
  });

  test('an address without a registration looks the same; its mail says so, and no code matches', async () => {
    const service = await start();
    const stranger = new Visitor(service);
    await stranger.begin('resume');
    const shown = h.ok(await stranger.call(h.api.registerEmail, { email: stranger.email }));
    assert.equal(shown.step, 'code');
    const [mail] = await service.mails();
    assert.ok(mail!.text.includes('お手続き中の登録はございません'));
    assert.doesNotMatch(mail!.text, /^\d{6}$/m);
    h.refused(await stranger.call(h.api.verifyRegistration, { code: '123456' }), 422, 'code-wrong');
  });

  test('an unproved address is not resumed: its owner would finish what a stranger prepared', async () => {
    const { second, service } = await twoDevices('code');
    h.ok(await second.call(h.api.registerEmail, { email: second.email }));
    assert.ok((await service.mails())[0]?.text.includes('お手続き中の登録はございません'));
  });

  test('a registration that is finished is not resumed', async () => {
    const { second, service } = await twoDevices('done');
    h.ok(await second.call(h.api.registerEmail, { email: second.email }));
    assert.ok((await service.mails())[0]?.text.includes('お手続き中の登録はございません'));
  });

  test('a registration that finished after the code was sent is not resumed', async () => {
    const { first, second } = await twoDevices('review');
    h.ok(await second.call(h.api.registerEmail, { email: second.email }));
    const code = await second.code();
    h.ok(await first.complete());
    h.refused(await second.call(h.api.verifyRegistration, { code }), 410, 'code-expired');
  });

  test('requesting the code keeps the registration from ending before the mail is read', async () => {
    const { service, second } = await twoDevices('profile');
    service.advance(h.minutes(27));
    h.ok(await second.call(h.api.registerEmail, { email: second.email }));
    service.advance(h.minutes(9));
    assert.equal(h.ok(await second.call(h.api.verifyRegistration, { code: await second.code() })).step, 'profile');
  });

  test('the device that has the registration continues at once, and nothing of it is lost', async () => {
    const visitor = new Visitor(await start());
    const { id } = await visitor.until('review');
    const again = await visitor.begin('resume');
    assert.deepEqual([again.id, again.step], [id, 'review']);
  });

  test('a resumption has only the email and the code step', async () => {
    const { second } = await twoDevices('profile');
    for (const answer of [
      await second.call(h.api.acknowledgeNotice),
      await second.call(h.api.acceptTerms, await second.acceptance()),
      await second.identity(),
      await second.call(h.api.registerProfile, { profile: h.person, password: h.newPassword }),
    ]) {
      h.refused(answer, 409, 'wrong-step');
    }
    h.refused(await second.complete(), 409, 'wrong-step');
  });
}
