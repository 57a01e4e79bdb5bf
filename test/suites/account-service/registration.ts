import assert from 'node:assert/strict';
import { RegistrationSchema, type Registration } from '../../../src/contract/index.js';
import { parse } from 'valibot';
import type { Client } from '../client.js';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** Procedure ②: the wizard whose step the service owns. */
export function registrationSuite(start: h.Start): void {
  test('procedure ② with a card goes through each step and ends signed in and linked', async () => {
    const visitor = new Visitor(await start());
    const steps: string[] = [(await visitor.begin()).step];
    const note = async (answer: Promise<{ body: Registration; status: number; headers: Headers }>) =>
      steps.push(parse(RegistrationSchema, h.ok(await answer)).step);
    await note(visitor.call(h.api.acknowledgeNotice));
    await note(visitor.call(h.api.acceptTerms, await visitor.acceptance()));
    await note(visitor.identity());
    await note(visitor.call(h.api.registerEmail, { email: visitor.email }));
    await note(visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
    const { profile } = await visitor.current();
    assert.equal(profile?.familyName, '髙橋');
    assert.equal(profile?.birthDate, '1970-11-03');
    await note(visitor.call(h.api.registerProfile, { profile, password: h.newPassword }));
    await note(visitor.complete());
    assert.deepEqual(steps, ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done']);
    const session = h.ok(await visitor.client.call(h.api.getSession));
    assert.deepEqual(session, { state: 'signed-in', displayName: '髙橋 一郎', brands: ['lexus'] });
    const other = h.browser(visitor.service);
    h.ok(await h.signIn(other, 'NEW@EXAMPLE.JP', h.newPassword));
  });

  test('procedure ② without an ID has no notice and no identity step; input is folded', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('done', 'without-id');
    const account = h.ok(await visitor.client.call(h.api.getAccount));
    assert.equal(account.profile.familyNameKana, 'ヤマダ');
    assert.equal(account.profile.givenNameKana, 'アオイ');
    assert.equal(account.profile.phone, '09011112222');
    assert.equal(account.profile.postalCode, '1000005');
    assert.deepEqual(h.ok(await visitor.client.call(h.api.getSession)).brands, []);
  });

  test("the card's record is masked until credential and address are proved", async () => {
    const visitor = new Visitor(await start());
    await visitor.until('email');
    const shown = JSON.stringify(await visitor.current());
    for (const secret of ['髙橋', '一郎', 'タカハシ', '1970-11', '0312345678', '1500002', '100000000025']) {
      assert.ok(!shown.includes(secret), secret);
    }
    const details = (await visitor.current()).service;
    assert.equal(details?.maskedId, '1000-••••-0025');
    assert.deepEqual(
      details.rows.map(({ value }) => value),
      ['髙• 一•', 'タ••• イ•••', '1970年•月•日', '03-••••-5678', '150-••••'],
    );
    await visitor.call(h.api.registerEmail, { email: visitor.email });
    assert.equal((await visitor.current()).profile, undefined);
  });

  test('a registration keeps the brand of its page; one that the service does not have counts as none', async () => {
    const service = await start();
    const begin = (brand: string) =>
      h.browser(service).call(h.api.beginRegistration, { body: { path: 'without-id', brand } });
    assert.equal(h.ok(await begin('toyota')).brand, 'toyota');
    for (const brand of ['another', 'No brand', '', '__proto__'])
      assert.equal(h.ok(await begin(brand)).brand, undefined, brand);
  });

  test('too many registrations begun by one client are limited; going on with one is not', async () => {
    const service = await start({
      limits: { ...(await start()).settings.limits, registration: { count: 3, windowSeconds: 60 } },
    });
    const begin = (client: Client) => client.call(h.api.beginRegistration, { body: { path: 'without-id' } });
    const clients = Array.from({ length: 3 }, () => h.browser(service));
    for (const client of clients) h.ok(await begin(client));
    const refused = await begin(h.browser(service));
    h.refused(refused, 429, 'rate-limited');
    assert.equal(refused.headers.get('Retry-After'), String(refused.body.retryAfter));
    h.ok(await begin(clients[0]!));
    service.advance(h.seconds(refused.body.retryAfter));
    h.ok(await begin(h.browser(service)));
  });

  test('a step that is not reached is refused; an earlier one may be answered again', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('email');
    for (const answer of [
      await visitor.call(h.api.verifyRegistration, { code: '123456' }),
      await visitor.call(h.api.resendRegistrationCode),
      await visitor.call(h.api.registerProfile, { profile: h.person, password: h.newPassword }),
    ]) {
      h.refused(answer, 409, 'wrong-step');
    }
    h.refused(await visitor.complete(), 409, 'wrong-step');
    assert.equal(h.ok(await visitor.call(h.api.acknowledgeNotice)).step, 'email');
    assert.equal(h.ok(await visitor.identity()).step, 'email');
    assert.equal(h.ok(await visitor.call(h.api.acceptTerms, await visitor.acceptance())).step, 'email');
    const withoutId = new Visitor(visitor.service);
    await withoutId.begin('without-id');
    h.refused(await withoutId.call(h.api.acknowledgeNotice), 409, 'wrong-step');
    h.refused(await withoutId.identity(), 409, 'wrong-step');
  });

  test('another email invalidates the code and the verification and keeps the rest', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('review');
    const code = await visitor.code();
    visitor.email = 'second@example.jp';
    const answer = h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email }));
    assert.equal(answer.step, 'code');
    assert.equal(answer.hasPassword, true);
    assert.equal(answer.profile, undefined);
    const wrong = await visitor.call(h.api.verifyRegistration, { code });
    assert.ok(wrong.body.code === 'code-wrong' || code === (await visitor.code()));
    const verified = h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
    assert.equal(verified.step, 'review');
    assert.equal(verified.profile?.familyName, '髙橋');
  });

  test('another credential fills in again only what the visitor did not edit', async () => {
    const visitor = new Visitor(await start());
    const { profile = h.person } = await visitor.until('profile');
    h.ok(
      await visitor.call(h.api.registerProfile, {
        profile: { ...profile, phone: '0455551234' },
        password: h.newPassword,
      }),
    );
    const answer = h.ok(await visitor.identity({ id: '200000000016', phone: '080-2345-6789' }, 'serviceCard', 'phone'));
    assert.equal(answer.step, 'profile');
    assert.equal(answer.profile?.familyName, '山﨑');
    assert.equal(answer.profile?.phone, '0455551234');
    assert.equal(answer.hasPassword, true);
    h.ok(await visitor.call(h.api.registerProfile, { profile: answer.profile }));
    h.ok(await visitor.complete());
    const { brands } = h.ok(await visitor.client.call(h.api.getServices));
    assert.equal(brands[0]?.services[0]?.maskedId, '2000-••••-0016');
  });

  test('terms that were not accepted, are outdated or changed meanwhile are refused', async () => {
    const visitor = new Visitor(await start());
    await visitor.begin();
    await visitor.call(h.api.acknowledgeNotice);
    const acceptance = await visitor.acceptance();
    h.refused(await visitor.call(h.api.acceptTerms, { ...acceptance, accepted: false }), 422, 'terms-required');
    h.refused(await visitor.call(h.api.acceptTerms, { ...acceptance, hash: '0'.repeat(64) }), 409, 'terms-changed');
    h.refused(await visitor.call(h.api.acceptTerms, { ...acceptance, shownAt: 'today' }), 422, 'invalid-fields');

    await visitor.until('review');
    visitor.service.settings.termsVersion = '2027-01-01';
    h.refused(await visitor.complete(), 409, 'terms-changed');
    const { step, hasPassword } = await visitor.current();
    assert.deepEqual([step, hasPassword], ['terms', true]);
    assert.equal(h.ok(await visitor.call(h.api.acceptTerms, await visitor.acceptance())).step, 'review');
    assert.equal(h.ok(await visitor.complete()).step, 'done');
  });

  test('wrong fields are reported by path, and nothing is stored', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('profile', 'without-id');
    const bad = { ...h.person, familyName: ' ', familyNameKana: 'yamada', birthDate: '2999-01-01', phone: '123' };
    const answer = await visitor.call(h.api.registerProfile, { profile: bad, password: 'short' });
    h.refused(answer, 422, 'invalid-fields');
    assert.deepEqual(answer.body.errors, [
      { field: 'profile.familyName', code: 'required' },
      { field: 'profile.familyNameKana', code: 'not-kana' },
      { field: 'profile.birthDate', code: 'in-the-future' },
      { field: 'profile.phone', code: 'format' },
      { field: 'password', code: 'too-short' },
    ]);
    const same = await visitor.call(h.api.registerProfile, { profile: h.person, password: visitor.email });
    assert.deepEqual(same.body.errors, [{ field: 'password', code: 'same-as-email' }]);
    const common = await visitor.call(h.api.registerProfile, { profile: h.person, password: '12345678' });
    assert.deepEqual(common.body.errors, [{ field: 'password', code: 'too-common' }]);
    const none = await visitor.call(h.api.registerProfile, { profile: h.person });
    assert.deepEqual(none.body.errors, [{ field: 'password', code: 'required' }]);
    assert.equal((await visitor.current()).hasPassword, false);
  });

  test('30 idle minutes end a registration; an extension or any other call keeps it', async () => {
    const visitor = new Visitor(await start());
    await visitor.until('terms');
    visitor.service.advance(h.minutes(29));
    assert.equal(h.ok(await visitor.call(h.api.extendRegistration)).expiresIn, 1800);
    visitor.service.advance(h.minutes(29));
    h.refused(
      await visitor.call(h.api.acceptTerms, { accepted: false, version: '', hash: '', shownAt: '' }),
      422,
      'terms-required',
    );
    visitor.service.advance(h.minutes(29));
    assert.equal((await visitor.current()).step, 'terms');
    visitor.service.advance(h.minutes(30));
    h.refused(await visitor.call(h.api.acknowledgeNotice), 401, 'session-expired');
    assert.equal(visitor.client.cookies.size, 0);
    assert.equal(await visitor.currentOrNull(), null);
  });

  test('a browser has one registration; another id is refused, and cancelling deletes it', async () => {
    const visitor = new Visitor(await start());
    const first = await visitor.begin();
    assert.equal((await visitor.begin()).id, first.id, 'a second click begins nothing new');
    await visitor.call(h.api.acknowledgeNotice);
    const second = await visitor.begin();
    assert.notEqual(second.id, first.id);
    visitor.id = first.id;
    h.refused(await visitor.call(h.api.acknowledgeNotice), 409, 'wrong-step');
    const stranger = h.browser(visitor.service);
    h.refused(await stranger.call(h.api.acknowledgeNotice, { params: { id: second.id } }), 401, 'session-expired');
    h.ok(await visitor.client.call(h.api.cancelRegistration, { params: { id: second.id } }));
    assert.equal(await visitor.currentOrNull(), null);
  });
}
