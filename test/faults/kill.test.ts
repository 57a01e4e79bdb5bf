/** What is left of a process that is killed again and again while visitors register and link, on each database. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { api, browser, ok, signIn, Visitor } from '../suites/account-service/visitor.js';
import type { Client } from '../suites/client.js';
import { MailServer } from './mail-server.js';
import { freePort, PostgresServer } from './postgres-server.js';
import { runningAt } from './running.js';
import { ServiceProcess } from './service-process.js';
import { register, type Writer } from './writer.js';
import { checkWhole, withStore } from '../suites/whole.js';

const kills = 50;
const visitorsAtOnce = 4;

/** Links a card and unlinks it, again and again. */
async function linkAndUnlink(client: Client): Promise<never> {
  const fields = { id: '1000-0000-0017', password: 'Owner_0017' };
  for (;;) {
    const [link] = ok(await client.call(api.getServices)).brands.flatMap(({ services }) => services);
    if (link) {
      ok(await client.call(api.unlinkService, { params: { id: link.id }, body: { password: 'Hanako_2022' } }));
      continue;
    }
    const { id } = ok(await client.call(api.beginLinking, { body: { brand: 'lexus' } }));
    const body = { type: 'ownersCard', requirementSet: 'password', fields } as const;
    ok(await client.call(api.proveLinkingIdentity, { params: { id }, body }));
    ok(await client.call(api.confirmLinking, { params: { id }, idempotencyKey: id }));
  }
}

/** Whether a mail to the address is there within some milliseconds. */
async function arrives({ received }: MailServer, address: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!received.some(({ to }) => to === address)) {
    if (performance.now() >= end) return false;
    await pause(100);
  }
  return true;
}

/** Those of the newest round who registered. */
const lastOf = (writers: readonly Writer[]): Writer[] =>
  writers.slice(-visitorsAtOnce).filter(({ acknowledged }) => acknowledged);

/** @param open - makes the database, and returns the variables that name it */
function killSuite(name: string, open: () => Promise<Record<string, string>>): void {
  suite(`a process on ${name} that is killed while visitors write`, () => {
    let mails: MailServer;
    let environment: Record<string, string>;
    before(async () => {
      mails = await MailServer.start();
      environment = { ...(await open()), SMTP_URL: mails.url, PORT: String(await freePort()) };
    });
    after(() => mails.stop());

    test(`starts again ${kills} times, with what it acknowledged and nothing half written`, async (t) => {
      const running = runningAt(`http://127.0.0.1:${environment['PORT']}`, mails);
      const linking = browser(running);
      const writers: Writer[] = [];
      let goneOn = 0;

      /** Those who were interrupted go on, but for those whose mail another process sends later. */
      async function goOn(waitFor: number): Promise<void> {
        for (const writer of writers.filter(({ acknowledged, visitor }) => !acknowledged && visitor.id)) {
          const { step } = await writer.visitor.current();
          const arrived = step !== 'code' || (await arrives(mails, writer.visitor.email, waitFor));
          if (!arrived) continue;
          await register(writer);
          goneOn += 1;
        }
      }

      for (let round = 0; round < kills; round += 1) {
        const service = await ServiceProcess.start(environment);
        if (round === 0) ok(await signIn(linking, 'hanako@example.jp', 'Hanako_2022', true));
        for (const client of [linking, ...lastOf(writers).map(({ visitor }) => visitor.client)])
          assert.equal(ok(await client.call(api.getSession)).state, 'signed-in', `round ${round}`);
        await goOn(0);
        const begun = Array.from({ length: visitorsAtOnce }, (_, index): Writer => {
          const visitor = new Visitor(running, browser(running), `owner${round}-${index}@example.jp`);
          return { visitor, key: crypto.randomUUID(), acknowledged: false };
        });
        writers.push(...begun);
        const work = [...begun.map(register), linkAndUnlink(linking)].map((each) => each.catch((error) => error));
        await pause(100 + Math.random() * 1400);
        await service.stop('SIGKILL');
        // What `fetch` throws when the connection ends.
        for (const error of await Promise.all(work))
          assert.ok(error === undefined || error instanceof TypeError, String(error));
        await withStore(environment, (store) => checkWhole(store, `round ${round}`));
      }
      const service = await ServiceProcess.start(environment);
      await goOn(60_000);
      await service.stop();
      const made = writers.filter(({ acknowledged }) => acknowledged).length;
      await withStore(environment, async (store) => {
        await checkWhole(store, 'at the end');
        const accounts = await store.statements.accounts.find({});
        assert.equal(accounts.filter(({ email }) => email.startsWith('owner')).length, made);
      });
      t.diagnostic(`${made} accounts, of which ${goneOn} registrations went on after a kill`);
      assert.ok(goneOn > kills / 2, `only ${goneOn} registrations were interrupted`);
    });
  });
}

let database: PostgresServer;
killSuite('PostgreSQL', async () => {
  database = await PostgresServer.start();
  return { DATABASE_URL: database.url };
});
after(() => database?.remove());

const folder = await mkdtemp(join(tmpdir(), 'mylexus-kill-'));
killSuite('PGlite', async () => ({ DATABASE_FOLDER: join(folder, 'data') }));
after(() => rm(folder, { recursive: true }));
