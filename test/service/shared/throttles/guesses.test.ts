/** What strangers can do to the owner of an address or a card by failing on purpose, and how often they can guess. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startInMemory, type Started } from '../../start.js';
import * as h from '../../../suites/account-service/visitor.js';
import { Visitor, type RunningService } from '../../../suites/account-service/visitor.js';

/** The same service, called from another network. */
const from = (started: Started, client: string): RunningService => ({
  ...started,
  fetch: (request) => started.service.fetch(request, { client }),
});
const stranger = (index: number): string => `198.51.100.${index}`;
const owner = '203.0.113.7';
const login = (service: RunningService, password = 'Hanako_2022') =>
  h.signIn(h.browser(service), 'hanako@example.jp', password);

async function fail(started: Started, client: string, times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let count = 0; count < times; count += 1) {
    codes.push((await login(from(started, client), `Wrong_${count}`)).body.code);
  }
  return codes;
}

suite('failures of strangers', () => {
  test('lock the stranger, and not the owner of the address', async () => {
    const started = await startInMemory();
    assert.deepEqual(await fail(started, stranger(1), 5), [...Array<string>(4).fill('login-failed'), 'locked']);
    h.refused(await login(from(started, stranger(1))), 423, 'locked');
    h.ok(await login(from(started, owner)));
  });

  test('from everywhere delay the owner once, by at most a minute', async () => {
    const started = await startInMemory();
    for (let index = 0; index < 50; index += 1) await fail(started, stranger(index), 1);
    const refused = await login(from(started, owner));
    h.refused(refused, 429, 'rate-limited');
    assert.ok(refused.body.retryAfter <= 60);
    // Meanwhile the strangers go on.
    started.advance(30_000);
    for (let index = 50; index < 100; index += 1) await fail(started, stranger(index), 1);
    started.advance(30_000);
    h.ok(await login(from(started, owner)));
  });

  test('do not delay the owner on a device on which the account was signed in', async () => {
    const started = await startInMemory();
    const browser = h.browser(from(started, owner));
    h.ok(await h.signIn(browser, 'hanako@example.jp', 'Hanako_2022'));
    h.ok(await browser.call(h.api.signOut));
    for (let index = 0; index < 50; index += 1) await fail(started, stranger(index), 1);
    h.ok(await h.signIn(browser, 'hanako@example.jp', 'Hanako_2022'));
    // The control: without what the device remembers, the same visitor waits.
    browser.cookies.delete('__Host-mylexus-device');
    h.refused(await h.signIn(browser, 'hanako@example.jp', 'Hanako_2022'), 429, 'rate-limited');
  });

  test('a device of another account, or one that was made up, is a stranger’s', async () => {
    const started = await startInMemory();
    for (let index = 0; index < 50; index += 1) await fail(started, stranger(index), 1);
    const browser = h.browser(from(started, owner));
    h.ok(await h.taro(browser));
    h.refused(await h.signIn(browser, 'hanako@example.jp', 'Hanako_2022'), 429, 'rate-limited');
    const invented = h.browser(from(started, owner));
    invented.cookies.set('__Host-mylexus-device', `${'0'.repeat(32)}.${'0'.repeat(64)}`);
    h.refused(await h.signIn(invented, 'hanako@example.jp', 'Hanako_2022'), 429, 'rate-limited');
  });

  test('a network guesses a password at most 240 times a day', async () => {
    const started = await startInMemory({
      limits: { ...(await startInMemory()).settings.limits, login: { count: 1_000_000, windowSeconds: 1 } },
    });
    let guesses = 0;
    // An eighth of a day.
    for (let minute = 0; minute < 3 * 60; minute += 1) {
      const codes = await fail(started, stranger(1), 6);
      guesses += codes.filter((code) => code === 'login-failed' || code === undefined).length;
      started.advance(60_000);
    }
    // The failure that locks was a guess too: one in five.
    assert.ok((guesses * 5) / 4 <= 240 / 8, `${guesses}`);
  });

  test('with mails: what one network has sent to an address, keep none from its owner', async () => {
    const started = await startInMemory();
    const reset = (client: string) =>
      h.browser(from(started, client)).call(h.api.beginPasswordReset, { body: { email: 'hanako@example.jp' } });
    for (let count = 0; count < 10; count += 1) h.ok(await reset(stranger(1)));
    h.refused(await reset(stranger(1)), 429, 'rate-limited');
    h.ok(await reset(owner));
  });

  test('at a card lock the stranger, and not its owner', async () => {
    const started = await startInMemory();
    const atIdentity = async (client: string): Promise<Visitor> => {
      const visitor = new Visitor(from(started, client));
      await visitor.until('identity');
      return visitor;
    };
    const attacker = await atIdentity(stranger(1));
    for (let count = 0; count < 5; count += 1) await attacker.identity({ id: '100000000025', password: 'wrong' });
    h.refused(await (await atIdentity(stranger(1))).identity(), 423, 'locked');
    h.ok(await (await atIdentity(owner)).identity());
  });
});
