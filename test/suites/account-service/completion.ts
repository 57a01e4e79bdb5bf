import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** One intent makes one account and one link. */
export function completionSuite(start: h.Start): void {
  test('a completion repeated with its key, at once or later, makes one account and one link; another key is refused', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const [first, second] = await Promise.all([visitor.complete('key'), visitor.complete('key')]);
    const third = await visitor.complete('key');
    h.refused(await visitor.complete('another key'), 409, 'wrong-step');
    for (const answer of [first, second, third]) assert.equal(h.ok(answer).step, 'done');
    const { brands } = h.ok(await visitor.client.call(h.api.getServices));
    assert.equal(brands[0]?.services.length, 1);
    const again = new Visitor(visitor.service);
    await again.until('code', 'without-id');
    await assert.rejects(again.code(), 'the address is an account now, once');
  });

  test('when the answer of the completion is lost, reading the registration signs in', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const cookies = new Map(visitor.client.cookies);
    h.ok(await visitor.complete());
    visitor.client.cookies.clear();
    for (const [name, value] of cookies) visitor.client.cookies.set(name, value);
    assert.equal(h.ok(await visitor.client.call(h.api.getSession)).state, 'signed-out');
    assert.equal((await visitor.current()).step, 'done');
    assert.equal(h.ok(await visitor.client.call(h.api.getSession)).state, 'signed-in');
  });

  test('a finished registration opens no session after signing out or after it expired', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('done');
    const cookies = new Map(visitor.client.cookies);
    h.ok(await visitor.client.call(h.api.signOut));
    for (const [name, value] of cookies) visitor.client.cookies.set(name, value);
    h.refused(await visitor.client.call(h.api.getCurrentRegistration), 401, 'session-expired');
    assert.equal(h.ok(await visitor.client.call(h.api.getSession)).state, 'signed-out');

    const late = new Visitor(visitor.service, h.browser(visitor.service), 'late@example.jp');
    await late.until('done', 'without-id');
    for (let hour = 0; hour < 2; hour += 1) {
      visitor.service.advance(h.minutes(16));
      await late.client.call(h.api.getCurrentRegistration);
    }
    h.refused(await late.complete(), 401, 'session-expired');
  });

  test('a completion needs an idempotency key, and a finished registration takes no more answers', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const answer = await visitor.client.send('POST', `/api/registrations/${visitor.id}/completion`);
    assert.deepEqual(answer.body.errors, [{ field: 'Idempotency-Key', code: 'required' }]);
    h.ok(await visitor.complete());
    h.refused(await visitor.call(h.api.registerEmail, { email: 'x@example.jp' }), 409, 'wrong-step');
  });

  test('the loser of a race for one credential stores nothing and goes back to the identity step', async () => {
    const service = await start();
    const winner = new Visitor(service, h.browser(service), 'winner@example.jp');
    const loser = new Visitor(service, h.browser(service), 'loser@example.jp');
    await winner.until('review');
    await loser.until('review');
    h.ok(await winner.complete());
    h.refused(await loser.complete(), 409, 'already-linked');
    assert.equal((await loser.current()).step, 'identity');
    h.refused(await h.signIn(h.browser(service), 'loser@example.jp', h.newPassword), 401, 'login-failed');
    h.ok(await loser.identity({ id: '3000-0000-0014', password: 'GLink_0014' }, 'gLinkLite'));
    const { profile = h.person } = await loser.current();
    h.ok(await loser.call(h.api.registerProfile, { profile }));
    assert.equal(h.ok(await loser.complete()).step, 'done');
  });

  test('of two registrations with one address the second goes back to the email step', async () => {
    const service = await start();
    const first = new Visitor(service, h.browser(service));
    const second = new Visitor(service, h.browser(service));
    await first.until('review', 'without-id');
    service.advance(h.seconds(61));
    await second.until('review', 'without-id');
    h.ok(await first.complete());
    h.refused(await second.complete(), 409, 'wrong-step');
    assert.equal((await second.current()).step, 'email');
    assert.equal(h.ok(await second.client.call(h.api.getSession)).state, 'signed-out');
  });
}
