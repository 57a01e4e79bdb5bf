import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createService, type Service } from '../../../../service/app.js';
import { seedDemoData } from '../../../../service/demo-data.js';
import { webCryptoHasher } from '../../../../service/hashing/web-crypto.js';
import { MailRefused, type Message } from '../../../../service/mail/mail.js';
import { resealMails } from '../../../../service/shared/mails/operations.js';
import { defaultSettings } from '../../../../service/settings.js';
import { createMemoryStore } from '../../../../service/store/memory.js';
import type { Store } from '../../../../service/store/store.js';
import type { RunningService } from '../../../suites/account-service.js';
import * as h from '../../../suites/account-service/visitor.js';
import { Visitor } from '../../../suites/account-service/visitor.js';
import { useEmbeddedStore } from '../../store/databases.js';

/** How the mail server answers: it takes mails, is away, refuses the address, or says nothing. */
type Server = 'takes' | 'away' | 'refuses' | 'silent';

interface World {
  running: RunningService;
  service: Service;
  store: Store;
  server: Server;
  /** What the mail server took. */
  readonly taken: Message[];
  /** Another process on the same database. */
  another(options?: { secret?: string }): Service;
  advance(milliseconds: number): void;
}

async function begin(store: Store): Promise<World> {
  const settings = structuredClone(defaultSettings);
  const taken: Message[] = [];
  let now = Date.parse('2026-11-22T05:00:00Z');
  const clock = (): Date => new Date(now);
  const hasher = webCryptoHasher(1);
  const mail = {
    async send(message: Message): Promise<void> {
      if (world.server === 'silent') return new Promise(() => undefined);
      if (world.server === 'away') throw new Error('away');
      if (world.server === 'refuses') throw new MailRefused();
      taken.push(message);
    },
  };
  const another: World['another'] = ({ secret = 'a secret of the test' } = {}) =>
    createService({ store, mail, hasher, secret, settings, clock });
  await seedDemoData(store, hasher, clock);
  const service = another();
  const world: World = {
    service,
    store,
    taken,
    server: 'takes',
    another,
    advance: (milliseconds) => void (now += milliseconds),
    running: {
      fetch: (request) => service.fetch(request, { client: '192.0.2.1' }),
      base: settings.origins.id,
      mails: async () => [...taken].reverse(),
      advance: (milliseconds) => (now += milliseconds),
      beginInteraction: () => assert.fail('no interaction'),
      settings,
    },
  };
  return world;
}

const atEmail = async (world: World): Promise<Visitor> => {
  const visitor = new Visitor(world.running);
  await visitor.until('email', 'without-id');
  return visitor;
};
const register = (visitor: Visitor) => visitor.call(h.api.registerEmail, { email: visitor.email });
const deliveryOf = async (visitor: Visitor): Promise<string | undefined> =>
  (await visitor.current()).challenge?.delivery;

const queueSuite = (where: string, open: () => Store | Promise<Store>): void =>
  void suite(where, () => {
    test('a mail that the server does not take now waits, and is sent once it does', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'away';
      assert.equal(h.ok(await register(visitor)).challenge?.delivery, 'queued');
      assert.equal(await deliveryOf(visitor), 'queued');
      world.server = 'takes';
      await world.service.sendMails();
      assert.equal(world.taken.length, 0, 'it is not due');
      world.advance(h.seconds(5));
      await world.service.sendMails();
      assert.equal(world.taken.length, 1);
      const { challenge } = await visitor.current();
      assert.deepEqual([challenge?.delivery, challenge?.expiresIn, challenge?.resendIn], ['sent', 600, 60]);
      assert.equal(h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() })).step, 'profile');
    });

    test('a mail that is not handed over in three minutes failed: another may be requested at once, and none is counted', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'away';
      await register(visitor);
      for (let minute = 0; minute < 6; minute += 1) {
        world.advance(h.seconds(45));
        await world.service.sendMails();
      }
      const { challenge } = await visitor.current();
      assert.deepEqual([challenge?.delivery, challenge?.resendIn, challenge?.sendsLeft], ['failed', 0, 5]);
      const counted = await world.store.transaction((tx) => tx.throttles.find({}));
      assert.deepEqual(
        counted.filter(({ id }) => id.startsWith('mail-')).flatMap(({ hits }) => hits),
        [],
      );
      world.server = 'takes';
      assert.equal(h.ok(await visitor.call(h.api.resendRegistrationCode)).challenge?.delivery, 'sent');
      h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
    });

    test('an address that the mail server refuses fails at once, and counts', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'refuses';
      assert.equal(h.ok(await register(visitor)).challenge?.delivery, 'failed');
      const [byClient] = (await world.store.transaction((tx) => tx.throttles.find({}))).filter(({ id }) =>
        id.startsWith('mail-client'),
      );
      assert.equal(byClient?.hits.length, 1);
    });

    test('a code stays in force until the mail with the next one is handed over', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      await register(visitor);
      const first = await visitor.code();
      world.advance(h.seconds(60));
      world.server = 'away';
      assert.equal(h.ok(await visitor.call(h.api.resendRegistrationCode)).challenge?.delivery, 'queued');
      world.server = 'takes';
      h.ok(await visitor.call(h.api.verifyRegistration, { code: first }));
    });

    test('once it is handed over, the code before is superseded', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      await register(visitor);
      const first = await visitor.code();
      world.advance(h.seconds(60));
      await visitor.call(h.api.resendRegistrationCode);
      if ((await visitor.code()) === first) return;
      h.refused(await visitor.call(h.api.verifyRegistration, { code: first }), 409, 'code-superseded');
    });

    test('a mail of a process that ended after the commit is sent by another one, once', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'silent';
      const answer = await register(visitor);
      assert.equal(h.ok(answer).challenge?.delivery, 'queued');
      world.server = 'takes';
      const others = [world.another(), world.another()];
      await Promise.all(others.map((service) => service.sendMails()));
      assert.equal(world.taken.length, 0, 'the first process may still be sending');
      world.advance(h.seconds(30));
      await Promise.all(others.map((service) => service.sendMails()));
      assert.equal(world.taken.length, 1);
      h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
    });

    test('what waits in the database can be read with the secret alone', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'away';
      await register(visitor);
      const rows = await world.store.transaction((tx) => tx.queuedMails.find({}));
      assert.equal(rows.length, 1);
      assert.ok(!JSON.stringify(rows).includes(visitor.email));
      world.advance(h.seconds(5));
      world.server = 'takes';
      await world.another({ secret: 'another secret of the test' }).sendMails();
      assert.equal(world.taken.length, 0);
      assert.equal(await deliveryOf(visitor), 'failed');
      assert.deepEqual(await world.store.transaction((tx) => tx.queuedMails.find({})), []);
    });

    test('a mail to an address that the visitor corrected is not sent any more', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      world.server = 'away';
      await register(visitor);
      world.server = 'takes';
      h.ok(await visitor.call(h.api.registerEmail, { email: 'right@example.jp' }));
      world.advance(h.seconds(5));
      await world.service.sendMails();
      assert.deepEqual(
        world.taken.map(({ to }) => to),
        ['right@example.jp'],
      );
    });

    test('a changed password stays changed while its notice waits', async () => {
      const world = await begin(await open());
      const client = h.browser(world.running);
      h.ok(await h.signIn(client, 'taro@example.jp', 'Taro_2022'));
      world.server = 'away';
      h.ok(
        await client.call(h.api.changePassword, {
          body: { currentPassword: 'Taro_2022', newPassword: 'Taro_2023_new' },
        }),
      );
      world.server = 'takes';
      await world.service.settled();
      world.advance(h.seconds(5));
      await world.service.sendMails();
      assert.deepEqual(
        world.taken.map(({ to, subject }) => [to, subject]),
        [['taro@example.jp', '【My LEXUS】パスワード変更のお知らせ']],
      );
    });

    test('a notice that waits under another secret is sent once it was encrypted under this one', async () => {
      const world = await begin(await open());
      const visitor = await atEmail(world);
      const client = h.browser(world.running);
      h.ok(await h.signIn(client, 'taro@example.jp', 'Taro_2022'));
      world.server = 'away';
      const body = { currentPassword: 'Taro_2022', newPassword: 'Taro_2023_new' };
      h.ok(await client.call(h.api.changePassword, { body }));
      await register(visitor);
      await world.service.settled();
      world.server = 'takes';
      const secret = 'another secret of the test';
      const renewed = world.another({ secret });
      world.advance(h.seconds(5));
      await renewed.sendMails();
      assert.deepEqual([world.taken, await deliveryOf(visitor)], [[], 'failed'], 'a code is of no use under it');
      const { store } = world;
      assert.equal(await resealMails({ store, secret }, 'neither of the two'), 0);
      assert.equal(await resealMails({ store, secret }, 'a secret of the test'), 1);
      assert.equal(await resealMails({ store, secret }, 'a secret of the test'), 0, 'once is enough');
      for (let tries = 0; tries < 2; tries += 1) {
        world.advance(h.seconds(15));
        // The process with the secret before does not end what it cannot read.
        await world.service.sendMails();
        world.advance(h.seconds(45));
        await renewed.sendMails();
      }
      assert.deepEqual(
        world.taken.map(({ to }) => to),
        ['taro@example.jp'],
      );
    });
  });

queueSuite('in memory', createMemoryStore);
const embedded = useEmbeddedStore();
queueSuite('in PGlite', embedded);
