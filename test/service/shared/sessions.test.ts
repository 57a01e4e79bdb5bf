/** When sessions end, and what ends with a password. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startInMemory, type Started } from '../start.js';
import * as h from '../../suites/account-service/visitor.js';
import type { Client } from '../../suites/client.js';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const sessionCookie = '__Host-mylexus-session';
const stateOf = async (client: Client): Promise<string> => h.ok(await client.call(h.api.getSession)).state;

async function signedIn(started: Started, remember = false): Promise<Client> {
  const client = h.browser(started);
  const body = { email: 'hanako@example.jp', password: 'Hanako_2022', remember };
  h.ok(await client.call(h.api.signIn, { body }));
  return client;
}

/** A browser with the cookie of another one, as a thief has it. */
function copyOf(started: Started, client: Client): Client {
  const copy = h.browser(started);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

const changePassword = (client: Client, newPassword: string, currentPassword = 'Hanako_2022') =>
  client.call(h.api.changePassword, { body: { currentPassword, newPassword } });

suite('a session', () => {
  test('ends after twelve hours although it is used', async () => {
    const started = await startInMemory();
    const client = await signedIn(started);
    for (let passed = 0; passed < 11.5 * hour; passed += 20 * minute) {
      started.advance(20 * minute);
      assert.equal(await stateOf(client), 'signed-in');
    }
    started.advance(20 * minute);
    assert.equal(await stateOf(client), 'signed-out');
  });

  test('that is remembered ends after 14 days without use, and after 30 days in any case', async () => {
    const started = await startInMemory();
    const idle = await signedIn(started, true);
    const used = await signedIn(started, true);
    started.advance(13 * day);
    assert.equal(await stateOf(used), 'signed-in');
    started.advance(2 * day);
    assert.equal(await stateOf(idle), 'signed-out');
    assert.equal(await stateOf(used), 'signed-in');
    started.advance(13 * day);
    assert.equal(await stateOf(used), 'signed-in');
    started.advance(3 * day);
    assert.equal(await stateOf(used), 'signed-out');
  });

  test('gets another token when the password changes: a copied one is worth nothing', async () => {
    const started = await startInMemory();
    const client = await signedIn(started);
    const thief = copyOf(started, client);
    assert.equal(await stateOf(thief), 'signed-in', 'the control: before the change it is');
    assert.equal((await changePassword(client, h.newPassword)).status, 204);
    assert.equal(await stateOf(client), 'signed-in');
    assert.equal(await stateOf(thief), 'signed-out');
    assert.notEqual(client.cookies.get(sessionCookie), thief.cookies.get(sessionCookie));
  });

  test('of another browser ends when the email address changes', async () => {
    const started = await startInMemory();
    const [client, other] = [await signedIn(started), await signedIn(started)];
    const email = 'hanako.new@example.jp';
    h.ok(await client.call(h.api.changeEmail, { body: { email, password: 'Hanako_2022' } }));
    h.ok(await client.call(h.api.verifyEmail, { body: { code: await h.codeFor(started, email) } }));
    assert.equal(await stateOf(client), 'signed-in');
    assert.equal(await stateOf(other), 'signed-out');
  });

  test('is one of at most twenty of an account; the oldest ends', async () => {
    const started = await startInMemory();
    const first = await signedIn(started);
    started.advance(minute);
    const second = await signedIn(started);
    for (let count = 0; count < 19; count += 1) await signedIn(started);
    assert.equal(await stateOf(first), 'signed-out');
    assert.equal(await stateOf(second), 'signed-in');
  });
});

suite('a change of the password', () => {
  test('ends a reset that was begun before', async () => {
    const started = await startInMemory();
    const client = await signedIn(started);
    const reset = h.browser(started);
    const { id } = h.ok(await reset.call(h.api.beginPasswordReset, { body: { email: 'hanako@example.jp' } }));
    const code = await h.codeFor(started, 'hanako@example.jp');
    assert.equal((await changePassword(client, h.newPassword)).status, 204);
    const answer = await reset.call(h.api.resetPassword, { params: { id }, body: { code, password: 'Thief_2022' } });
    h.refused(answer, 404, 'not-found');
  });

  const withdraw = (client: Client) => client.call(h.api.withdraw, { body: { password: 'Hanako_2022' } });
  for (const [title, act] of [
    ['change of the password', (thief: Client) => changePassword(thief, 'Thief_2022')],
    ['withdrawal', withdraw],
  ] as const)
    test(`a ${title} by a thief at the same moment as the owner’s reset never undoes it`, async () => {
      for (let round = 0; round < 20; round += 1) {
        const started = await startInMemory();
        const thief = await signedIn(started);
        const owner = h.browser(started);
        const { id } = h.ok(await owner.call(h.api.beginPasswordReset, { body: { email: 'hanako@example.jp' } }));
        const code = await h.codeFor(started, 'hanako@example.jp');
        const [reset, change] = await Promise.all([
          owner.call(h.api.resetPassword, { params: { id }, body: { code, password: h.newPassword } }),
          act(thief),
        ]);
        const after = await h.signIn(h.browser(started), 'hanako@example.jp', h.newPassword);
        // Whichever was first; a reset that was acknowledged is in force.
        if (reset.status === 204) h.ok(after);
        assert.notDeepEqual([reset.status, change.status], [204, 204]);
      }
    });

  test('four times at the same moment is one change', async () => {
    const started = await startInMemory();
    const client = await signedIn(started);
    const answers = await Promise.all(
      ['One_2022', 'Two_2022', 'Three_2022', 'Four_2022'].map((each) => changePassword(client, each)),
    );
    assert.deepEqual(answers.map(({ status }) => status).filter((status) => status === 204).length, 1);
  });
});
