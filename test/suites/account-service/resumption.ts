import assert from 'node:assert/strict';
import type { Registration } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** The path `resume`: the registration that another device began goes on here once its address is proved again. */
export function resumptionSuite(start: h.Start): void {
  /** Somebody at `step` on one device, who asks for a code on another. */
  async function twoDevices(
    step: 'code' | 'profile' | 'review' | 'done',
  ): Promise<{ home: h.Home; first: Visitor; second: Visitor }> {
    const home = await start();
    const first = new Visitor(home);
    await first.until(step);
    home.advance(h.minutes(2));
    const second = new Visitor(home);
    assert.equal((await second.begin('resume')).step, 'email');
    return { home, first, second };
  }

  const prove = async (visitor: Visitor): Promise<Registration> => {
    h.ok(await visitor.post('email', { email: visitor.email.toUpperCase() }));
    const mail = (await visitor.home.mails())[0];
    const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
    const registration = h.ok(await visitor.post('verification', { code }));
    visitor.id = registration.id;
    return registration;
  };

  test('the second device goes on at the step of the first, with all that was answered, and finishes', async () => {
    const { home, first, second } = await twoDevices('review');
    const before = await first.current();
    const resumed = await prove(second);
    assert.deepEqual({ ...resumed, expiresIn: 0 }, { ...before, expiresIn: 0 });
    assert.equal(h.ok(await second.complete()).step, 'done');
    h.ok(await h.signIn(h.browser(home), second.email, h.newPassword));
  });

  test('the first device is told that it goes on elsewhere, and may take it back in the same way', async () => {
    const { home, first, second } = await twoDevices('profile');
    await prove(second);
    h.refused(await first.post('extension'), 409, 'wrong-step');
    const left = await first.current();
    assert.deepEqual([left.path, left.step], ['resume', 'email']);
    assert.equal(left.profile, undefined, 'nothing of the draft is shown where it is not any more');
    home.advance(h.minutes(2));
    first.id = left.id;
    assert.equal((await prove(first)).step, 'profile');
    h.refused(await second.post('extension'), 409, 'wrong-step');
  });

  test('an address without a registration on its way looks the same; its mail says so, and no code fits', async () => {
    const home = await start();
    const stranger = new Visitor(home);
    await stranger.begin('resume');
    const shown = h.ok(await stranger.post('email', { email: stranger.email }));
    assert.equal(shown.step, 'code');
    const [mail] = await home.mails();
    assert.ok(mail!.text.includes('途中になっているお手続きはありません'));
    assert.doesNotMatch(mail!.text, /^\d{6}$/m);
    h.refused(await stranger.post('verification', { code: '123456' }), 422, 'code-wrong');
  });

  test('an address that was not proved is not resumed: its owner would finish what a stranger prepared', async () => {
    const { second, home } = await twoDevices('code');
    h.ok(await second.post('email', { email: second.email }));
    assert.ok((await home.mails())[0]?.text.includes('途中になっているお手続きはありません'));
  });

  test('a registration that is finished is not resumed', async () => {
    const { second, home } = await twoDevices('done');
    h.ok(await second.post('email', { email: second.email }));
    assert.ok((await home.mails())[0]?.text.includes('途中になっているお手続きはありません'));
  });

  test('finished while the code was on its path: the code is of no use any more', async () => {
    const { first, second } = await twoDevices('review');
    h.ok(await second.post('email', { email: second.email }));
    const code = await second.code();
    h.ok(await first.complete());
    h.refused(await second.post('verification', { code }), 410, 'code-expired');
  });

  test('asking for the code keeps the registration from ending before the mail is read', async () => {
    const { home, second } = await twoDevices('profile');
    home.advance(h.minutes(27));
    h.ok(await second.post('email', { email: second.email }));
    home.advance(h.minutes(9));
    assert.equal(h.ok(await second.post('verification', { code: await second.code() })).step, 'profile');
  });

  test('the device that has it goes on at once, and nothing of it is lost', async () => {
    const visitor = new Visitor(await start());
    const { id } = await visitor.until('review');
    const again = await visitor.begin('resume');
    assert.deepEqual([again.id, again.step], [id, 'review']);
  });

  test('a resumption has no other step', async () => {
    const { second } = await twoDevices('profile');
    for (const name of ['notice', 'terms', 'identity', 'profile']) {
      const answer = await second.post(name, name === 'terms' ? await second.acceptance() : undefined);
      h.refused(answer, 409, 'wrong-step');
    }
    h.refused(await second.complete(), 409, 'wrong-step');
  });
}
