import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** One intent, one account, one link; a lost race is told. */
export function completionSuite(start: h.Start): void {
  test('a completion repeated, at once or later, makes one account and one link', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const [first, second] = await Promise.all([visitor.complete('key'), visitor.complete('key')]);
    const third = await visitor.complete('another key');
    for (const answer of [first, second, third]) assert.equal(h.ok(answer).step, 'done');
    const { brands } = h.ok(await visitor.client.get('/api/services'));
    assert.equal(brands[0].services.length, 1);
    const again = new Visitor(visitor.home);
    await again.until('code', 'without-id');
    await assert.rejects(again.code(), 'the address is an account now, once');
  });

  test('the answer of the completion is lost: asking for the registration signs in', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const cookies = new Map(visitor.client.cookies);
    h.ok(await visitor.complete());
    visitor.client.cookies.clear();
    for (const [name, value] of cookies) visitor.client.cookies.set(name, value);
    assert.equal(h.ok(await visitor.client.get('/api/session')).state, 'signed-out');
    assert.equal((await visitor.current()).step, 'done');
    assert.equal(h.ok(await visitor.client.get('/api/session')).state, 'signed-in');
  });

  test('a registration that is done opens no session after signing out, nor after its time', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('done');
    const cookies = new Map(visitor.client.cookies);
    h.ok(await visitor.client.delete('/api/session'));
    for (const [name, value] of cookies) visitor.client.cookies.set(name, value);
    h.refused(await visitor.client.get('/api/registrations/current'), 401, 'session-expired');
    assert.equal(h.ok(await visitor.client.get('/api/session')).state, 'signed-out');

    const late = new Visitor(visitor.home, h.browser(visitor.home), 'late@example.jp');
    await late.until('done', 'without-id');
    for (let hour = 0; hour < 2; hour += 1) {
      visitor.home.advance(h.minutes(16));
      await late.client.get('/api/registrations/current');
    }
    h.refused(await late.complete(), 401, 'session-expired');
  });

  test('a completion needs an idempotency key, and answers no more questions when done', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const answer = await visitor.client.post(visitor.path('completion'));
    assert.deepEqual(answer.body.errors, [{ field: 'Idempotency-Key', code: 'required' }]);
    h.ok(await visitor.complete());
    h.refused(await visitor.post('email', { email: 'x@example.jp' }), 409, 'wrong-step');
  });

  test('a lost race for one credential: nothing is stored, and the identity step is next', async () => {
    const home = await start();
    const winner = new Visitor(home, h.browser(home), 'winner@example.jp');
    const loser = new Visitor(home, h.browser(home), 'loser@example.jp');
    await winner.until('review');
    await loser.until('review');
    h.ok(await winner.complete());
    h.refused(await loser.complete(), 409, 'already-linked');
    assert.equal((await loser.current()).step, 'identity');
    h.refused(await h.signIn(h.browser(home), 'loser@example.jp', h.newPassword), 401, 'login-failed');
    h.ok(await loser.identity({ id: '3000-0000-0014', password: 'GLink_0014' }, 'gLinkLite'));
    const { profile } = await loser.current();
    h.ok(await loser.post('profile', { profile }));
    assert.equal(h.ok(await loser.complete()).step, 'done');
  });

  test('two registrations with one address: the second starts over at the email', async () => {
    const home = await start();
    const first = new Visitor(home, h.browser(home));
    const second = new Visitor(home, h.browser(home));
    await first.until('review', 'without-id');
    home.advance(h.seconds(61));
    await second.until('review', 'without-id');
    h.ok(await first.complete());
    h.refused(await second.complete(), 409, 'wrong-step');
    assert.equal((await second.current()).step, 'email');
    assert.equal(h.ok(await second.client.get('/api/session')).state, 'signed-out');
  });
}
