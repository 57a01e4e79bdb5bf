/** A thief with a session of the account, and the owner who resets the password at the same moment. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Hasher } from '../../../service/hashing/hasher.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { startOn, type Started } from '../start.js';
import * as h from '../../suites/account-service/visitor.js';
import type { Answer, Client } from '../../suites/client.js';

const address = 'taro@example.jp';
const thiefsAddress = 'thief@example.jp';

/** Stops the next call to the hasher, where a process computes for a long time and others overtake it. */
class HeldHasher implements Hasher {
  readonly #hasher = webCryptoHasher(1);
  #next: Promise<void> | undefined;
  #reached = (): void => undefined;

  /** Runs `begin` up to its first call to the hasher, then `meanwhile`, then the rest of `begin`. */
  async overtake<T>(begin: () => Promise<T>, meanwhile: () => Promise<unknown>): Promise<T> {
    const reached = new Promise<void>((resolve) => (this.#reached = resolve));
    let release = (): void => undefined;
    this.#next = new Promise((resolve) => (release = resolve));
    const begun = begin();
    await reached;
    await meanwhile();
    release();
    return begun;
  }

  async #wait(): Promise<void> {
    const held = this.#next;
    this.#next = undefined;
    if (held) this.#reached();
    await held;
  }

  async hash(secret: string): Promise<string> {
    await this.#wait();
    return this.#hasher.hash(secret);
  }

  async verify(hash: string, secret: string): Promise<boolean> {
    await this.#wait();
    return this.#hasher.verify(hash, secret);
  }
}

interface Race {
  started: Started;
  hasher: HeldHasher;
  thief: Client;
  /** The owner’s reset, which is one call away from its end. */
  reset: () => Promise<Answer>;
}

async function prepare(): Promise<Race> {
  const hasher = new HeldHasher();
  const started = await startOn(createMemoryStore(), undefined, { hasher });
  const thief = h.browser(started);
  h.ok(await h.taro(thief));
  const owner = h.browser(started);
  const { id } = h.ok(await owner.call(h.api.beginPasswordReset, { body: { email: address } }));
  const body = { code: await h.codeFor(started, address), password: h.newPassword };
  return { started, hasher, thief, reset: () => owner.call(h.api.resetPassword, { params: { id }, body }) };
}

const lexusLinks = async (client: Client) => h.ok(await client.call(h.api.getServices)).brands[0]?.services ?? [];

const unlink = async ({ thief }: Race): Promise<() => Promise<Answer>> => {
  const [link] = await lexusLinks(thief);
  return () => thief.call(h.api.unlinkService, { params: { id: link!.id }, body: { password: 'Taro_2022' } });
};

const changeEmail = async ({ thief }: Race): Promise<() => Promise<Answer>> => {
  const body = { email: thiefsAddress, password: 'Taro_2022' };
  return () => thief.call(h.api.changeEmail, { body });
};

const enterCode = async (race: Race): Promise<() => Promise<Answer>> => {
  h.ok(await (await changeEmail(race))());
  const code = await h.codeFor(race.started, thiefsAddress);
  return () => race.thief.call(h.api.verifyEmail, { body: { code } });
};

/** What the owner finds: links, and whether a mail went to the thief. */
async function found({ started }: Race): Promise<{ links: number; mailed: boolean }> {
  const owner = h.browser(started);
  h.ok(await h.signIn(owner, address, h.newPassword));
  const mails = await started.mails();
  return { links: (await lexusLinks(owner)).length, mailed: mails.some(({ to }) => to === thiefsAddress) };
}

suite('a reset of the password', () => {
  for (const [title, prepareAct] of [
    ['an unlinking', unlink],
    ['a change of the email address', changeEmail],
  ] as const)
    test(`that ends while ${title} of a thief compares the password refuses it`, async () => {
      const race = await prepare();
      const act = await prepareAct(race);
      const answer = await race.hasher.overtake(act, async () => assert.equal((await race.reset()).status, 204));
      h.refused(answer, 401, 'session-expired');
      assert.deepEqual(await found(race), { links: 1, mailed: false });

      const control = await prepare();
      h.ok(await control.hasher.overtake(await prepareAct(control), async () => undefined));
      assert.equal((await control.reset()).status, 204);
      assert.notDeepEqual(await found(control), { links: 1, mailed: false });
    });

  test('that comes first refuses the code of the thief’s address', async () => {
    const race = await prepare();
    const act = await enterCode(race);
    assert.equal((await race.reset()).status, 204);
    h.refused(await act(), 401, 'session-expired');
    assert.equal((await found(race)).links, 1);
  });

  test('is refused, and changes nothing, when the address changes while it hashes the password', async () => {
    const race = await prepare();
    const act = await enterCode(race);
    const answer = await race.hasher.overtake(race.reset, async () => h.ok(await act()));
    h.refused(answer, 410, 'code-expired');
    h.ok(await h.signIn(h.browser(race.started), thiefsAddress, 'Taro_2022'));
  });
});
