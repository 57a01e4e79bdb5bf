import assert from 'node:assert/strict';
import { registrationCookie, sessionCookie } from '../../../service/http/cookies.js';
import type { Answer } from '../client.js';
import { NotTestable, test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** The answer sets this cookie for its own host, away from scripts. Returns the cookie's `Max-Age`, if it has one. */
function assertCookie({ headers }: Answer, name: string): string | undefined {
  const [pair = '', ...attributes] = headers.getSetCookie()[0]?.split('; ') ?? [];
  assert.match(pair, new RegExp(`^${name}=[0-9a-f]{64}$`));
  const [maxAge] = attributes.filter((attribute) => attribute.startsWith('Max-Age='));
  const others = attributes.filter((attribute) => attribute !== maxAge);
  assert.deepEqual(others.sort(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  return maxAge;
}

/** Sessions: signing in and out, and what guessing reveals. */
export function loginSuite(start: h.Start): void {
  test('signing in and out works with the address in any notation', async () => {
    const service = await start();
    const client = h.browser(service);
    const session = h.ok(await h.signIn(client, ' ＴＡＲＯ＠example.jp', 'Taro_2022'));
    assert.deepEqual(session, { state: 'signed-in', displayName: '田中 太郎', brands: ['lexus', 'toyota'] });
    assert.deepEqual(h.ok(await client.call(h.api.getSession)), session);
    assert.deepEqual(h.ok(await client.call(h.api.signOut)), { state: 'signed-out' });
    assert.deepEqual(h.ok(await client.call(h.api.getSession)), { state: 'signed-out' });
    h.refused(await client.call(h.api.getAccount), 401, 'session-expired');
    h.ok(await h.signIn(client, 'corp@example.jp', 'Corp_2022'));
    assert.equal(h.ok(await client.call(h.api.getSession)).displayName, '丸の内商事株式会社');
  });

  test('empty fields are field errors', async () => {
    const answer = await h.signIn(h.browser(await start()), ' ', '');
    h.refused(answer, 422, 'invalid-fields');
    assert.deepEqual(answer.body.errors, [
      { field: 'email', code: 'required' },
      { field: 'password', code: 'required' },
    ]);
  });

  test('a known and an unknown address get the same answers, including the lock', async () => {
    const service = await start();
    const seen = async (email: string): Promise<unknown[]> => {
      const client = h.browser(service);
      const answers: unknown[] = [];
      for (let count = 0; count < 6; count += 1) {
        const { status, body, headers } = await h.signIn(client, email, 'wrong');
        answers.push([status, body.code, Object.keys(body), [...headers.keys()]]);
      }
      return answers;
    };
    const known = await seen('taro@example.jp');
    assert.deepEqual(known, await seen('nobody@example.jp'));
    assert.deepEqual(
      known.map((answer) => (answer as unknown[])[1]),
      [...Array<string>(4).fill('login-failed'), 'locked', 'locked'],
    );
    h.refused(await h.taro(h.browser(service)), 423, 'locked');
    service.advance(h.minutes(30));
    h.ok(await h.taro(h.browser(service)));
  });

  test('a success resets the count of failures', async () => {
    const client = h.browser(await start());
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) {
        h.refused(await h.signIn(client, 'taro@example.jp', 'wrong'), 401, 'login-failed');
      }
      h.ok(await h.taro(client));
    }
  });

  test('a locked account is revealed only with its password', async () => {
    const client = h.browser(await start());
    h.refused(await h.signIn(client, 'locked@example.jp', 'wrong'), 401, 'login-failed');
    h.refused(await h.signIn(client, 'locked@example.jp', 'Locked_2022'), 423, 'locked');
  });

  test('only a lock that ends by itself says when', async () => {
    const client = h.browser(await start());
    const byStaff = await h.signIn(client, 'locked@example.jp', 'Locked_2022');
    assert.deepEqual([byStaff.body.code, byStaff.body.lockedUntil], ['locked', undefined]);
    assert.equal(byStaff.headers.get('Retry-After'), null);
    for (let count = 0; count < 4; count += 1) await h.signIn(client, 'taro@example.jp', 'wrong');
    const byFailures = await h.signIn(client, 'taro@example.jp', 'wrong');
    assert.match(byFailures.body.lockedUntil ?? '', /^\d{4}-\d\d-\d\dT/);
    assert.equal(byFailures.headers.get('Retry-After'), '1800');
  });

  test('a session ends after 30 idle minutes, a remembered one after 30 days', async () => {
    const service = await start();
    const [idle, active, remembered] = [h.browser(service), h.browser(service), h.browser(service)];
    h.ok(await h.hanako(idle));
    h.ok(await h.hanako(active));
    h.ok(await h.signIn(remembered, 'hanako@example.jp', 'Hanako_2022', true));
    service.advance(h.minutes(29));
    h.ok(await active.call(h.api.getAccount));
    service.advance(h.minutes(2));
    h.refused(await idle.call(h.api.getAccount), 401, 'session-expired');
    assert.equal(idle.cookies.has(sessionCookie), false);
    h.ok(await active.call(h.api.getAccount));
    h.ok(await remembered.call(h.api.getAccount));
    service.advance(h.minutes(60 * 24 * 30));
    h.refused(await remembered.call(h.api.getAccount), 401, 'session-expired');
  });

  test('cookies are host-bound, secure and HttpOnly, and persistent only on request', async () => {
    const service = await start();
    if (service.hasJar) throw new NotTestable('cookies in a jar have no attributes');
    const client = h.browser(service);
    const short = await h.hanako(client);
    assert.equal(assertCookie(short, sessionCookie), undefined);
    const before = client.cookies.get(sessionCookie);
    const long = await h.signIn(client, 'hanako@example.jp', 'Hanako_2022', true);
    assert.equal(assertCookie(long, sessionCookie), 'Max-Age=2592000');
    assert.notEqual(client.cookies.get(sessionCookie), before);
    const old = h.browser(service);
    old.cookies.set(sessionCookie, before ?? '');
    assert.equal(h.ok(await old.call(h.api.getSession)).state, 'signed-out', 'the planted token is of no use');
    const begun = await client.call(h.api.beginRegistration, { body: { path: 'without-id' } });
    assertCookie(begun, registrationCookie);
  });

  test('answers contain no token, password, code or hash', async () => {
    const service = await start();
    const visitor = new Visitor(service);
    const texts: string[] = [];
    const { fetch } = service;
    const spying = new Visitor(
      {
        ...service,
        fetch: async (request) => {
          const response = await fetch(request);
          texts.push(await response.clone().text());
          return response;
        },
      },
      undefined,
      visitor.email,
    );
    await spying.until('done');
    const secrets = [h.newPassword, h.ichiro.password, ...spying.client.cookies.values()];
    const codes = (await service.mails()).map(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? '');
    for (const secret of [...secrets, ...codes]) {
      assert.ok(secret && !texts.some((text) => text.includes(`"${secret}"`)), 'a secret came back');
    }
    assert.ok(!texts.join('').includes('pbkdf2'));
  });

  test('too many sign-ins from one client are limited', async () => {
    const service = await start({
      limits: { ...(await start()).settings.limits, login: { count: 3, windowSeconds: 60 } },
    });
    const client = h.browser(service);
    for (let count = 0; count < 3; count += 1) h.ok(await h.hanako(client));
    const answer = await h.hanako(client);
    h.refused(answer, 429, 'rate-limited');
    assert.equal(answer.headers.get('Retry-After'), String(answer.body.retryAfter));
    service.advance(h.seconds(answer.body.retryAfter));
    h.ok(await h.hanako(client));
  });
}
