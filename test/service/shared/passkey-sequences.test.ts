/** Whatever a holder does with passkeys: what keeps them has those of the account, and no dead one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signalPasskeys, signalUnknown } from '../../../src/client/passkeys/signals.js';
import type { Passkeys } from '../../../src/contract/index.js';
import { Authenticator } from '../../harness/authenticator.js';
import type { Client } from '../../suites/client.js';
import * as h from '../../suites/account-service/visitor.js';
import { startInMemory, type Started } from '../start.js';
import { defaultSettings } from '../../../service/settings.js';

const many = { count: 1_000_000, windowSeconds: 3600 };
const limits = { ...defaultSettings.limits, login: many };
const password = 'Hanako_2022';

/** The browser's signals go to this authenticator. */
function connect(device: Authenticator): void {
  const signals = {
    signalUnknownCredential: async ({ credentialId }: { credentialId: string }) =>
      void device.passkeys.delete(credentialId),
    async signalAllAcceptedCredentials(given: { userId: string; allAcceptedCredentialIds: string[] }) {
      for (const { id, userId } of [...device.passkeys.values()])
        if (userId === given.userId && !given.allAcceptedCredentialIds.includes(id)) device.passkeys.delete(id);
    },
    async signalCurrentUserDetails({ userId, name }: { userId: string; name: string }) {
      for (const passkey of device.passkeys.values()) if (passkey.userId === userId) passkey.userName = name;
    },
  };
  Object.assign(globalThis, { self: globalThis, PublicKeyCredential: signals });
}

const commands = ['add', 'rename', 'remove', 'remove-elsewhere', 'lose', 'sign-in', 'read'] as const;
type Command = { readonly name: (typeof commands)[number]; readonly which: number };

class World {
  readonly device: Authenticator;
  constructor(
    readonly service: Started,
    readonly client: Client,
  ) {
    this.device = new Authenticator(service.base);
    connect(this.device);
  }

  async list(): Promise<Passkeys> {
    return h.ok(await this.client.call(h.api.getPasskeys));
  }

  /** What the widgets do after every change and read. */
  async show(passkeys: Passkeys): Promise<void> {
    await signalPasskeys(passkeys);
  }

  async run({ name, which }: Command): Promise<void> {
    const { passkeys } = await this.list();
    const target = passkeys[which % Math.max(1, passkeys.length)];
    if (name === 'add' && passkeys.length < 20) return this.add();
    if (name === 'read') return this.show(await this.list());
    if (name === 'sign-in') return this.signIn();
    if (!target) return;
    const params = { id: target.id };
    if (name === 'rename') {
      const body = { name: `名前 ${which}` };
      await this.show(h.ok(await this.client.call(h.api.renamePasskey, { params, body })));
    } else if (name === 'lose') this.device.passkeys.delete(target.id);
    else {
      const left = h.ok(await this.client.call(h.api.removePasskey, { params, body: { password } }));
      // Another browser tells its own authenticators.
      if (name === 'remove') await this.show(left);
    }
  }

  async add(): Promise<void> {
    const options = h.ok(await this.client.call(h.api.beginPasskey, { body: { password } }));
    const passkey = this.device.create({ ...options, excludeCredentials: [] });
    await this.show(h.ok(await this.client.call(h.api.createPasskey, { body: { passkey } })));
  }

  async signIn(): Promise<void> {
    if (this.device.passkeys.size === 0) return;
    const browser = h.browser(this.service);
    const options = h.ok(await browser.call(h.api.beginPasskeySignIn));
    const passkey = this.device.get(options);
    const answer = await browser.call(h.api.signInWithPasskey, { body: { passkey } });
    if (answer.status === 401) await signalUnknown(options.rpId, passkey.id);
    else h.ok(answer);
  }
}

test('random sequences leave no dead passkey on the device, and none without the account’s name', async () => {
  let dead = 0;
  const command = fc.record({ name: fc.constantFrom(...commands), which: fc.nat(20) });
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const service = await startInMemory({ limits });
      const client = h.browser(service);
      h.ok(await h.hanako(client));
      const world = new World(service, client);
      for (const each of sequence) await world.run(each);
      const before = new Set((await world.list()).passkeys.map(({ id }) => id));
      dead += [...world.device.passkeys.keys()].filter((id) => !before.has(id)).length;
      // The holder comes back: the account information is read.
      await world.show(await world.list());
      const kept = [...world.device.passkeys.values()];
      assert.deepEqual(
        kept.filter(({ id }) => !before.has(id)),
        [],
      );
      assert.ok(kept.every(({ userName }) => userName === 'hanako@example.jp'));
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 100), seed: 20261129 },
  );
  // The control: without the last signal there were some.
  assert.ok(dead > 0, `${dead}`);
});
