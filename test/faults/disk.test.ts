/** What callers see while the disk of the database is full, and after there is room again. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { api, browser, hanako, ok, Visitor } from '../suites/account-service/visitor.js';
import type { Answer } from '../suites/client.js';
import { MailServer } from './mail-server.js';
import { PostgresServer } from './postgres-server.js';
import { runningAt } from './running.js';
import { ServiceProcess } from './service-process.js';
import { SmallDisk } from './small-disk.js';
import { checkWhole, withStore } from '../suites/whole.js';

const skip = process.getuid?.() !== 0 && 'a small disk is mounted, which takes the rights of root';

/** @param open - makes the database in a folder, and returns the variables that name it */
function diskSuite(
  name: string,
  { megabytes, open }: { megabytes: number; open: (folder: string) => Promise<Record<string, string>> },
): void {
  suite(`a process on ${name} whose disk is full`, { skip }, () => {
    let disk: SmallDisk;
    let mails: MailServer;
    let environment: Record<string, string>;
    let service: ServiceProcess;
    before(async () => {
      disk = new SmallDisk(megabytes);
      mails = await MailServer.start();
      environment = { ...(await open(disk.folder)), SMTP_URL: mails.url };
      service = await ServiceProcess.start(environment);
    });
    after(async () => {
      await service?.stop();
      await mails?.stop();
      await database?.remove();
      disk?.remove();
    });

    test('answers writes 503, goes on reading, and takes what was refused once there is room', async () => {
      const running = runningAt(service.address, mails);
      const owner = browser(running);
      ok(await hanako(owner));
      const visitors = Array.from(
        { length: 30 },
        (_, index) => new Visitor(running, browser(running), `owner${index}@example.jp`),
      );
      for (const visitor of visitors) await visitor.until('review', 'without-id');
      const completeAll = (): Promise<Answer[]> =>
        Promise.all(visitors.map((visitor) => visitor.complete(visitor.email)));

      disk.fill();
      const answers: Answer[] = await completeAll();
      for (let count = 0; count < 200; count += 1)
        answers.push(await browser(running).call(api.beginRegistration, { body: { path: 'credential' } }));
      const refused = answers.filter(({ status }) => status !== 200);
      assert.ok(refused.length > 20, `only ${refused.length} calls were refused`);
      for (const { status, body, headers } of refused)
        assert.deepEqual([status, body.code, headers.get('Retry-After')], [503, 'unavailable', '5']);
      // PostgreSQL's code for it.
      assert.match(service.log, /"code":"53100"/);
      assert.equal(ok(await owner.call(api.getSession)).state, 'signed-in');

      disk.makeRoom();
      for (const answer of await completeAll()) assert.equal(ok(answer).step, 'done');
      assert.equal(await service.stop(), 0);
      await withStore(environment, async (store) => {
        await checkWhole(store, 'with room');
        const accounts = await store.statements.accounts.find({});
        assert.equal(accounts.filter(({ email }) => email.startsWith('owner')).length, visitors.length);
      });
    });
  });
}

let database: PostgresServer | undefined;
diskSuite('PostgreSQL', {
  megabytes: 160,
  async open(folder) {
    database = await PostgresServer.start(folder);
    return { DATABASE_URL: database.url };
  },
});
diskSuite('PGlite', {
  megabytes: 100,
  async open(folder) {
    database = undefined;
    return { DATABASE_FOLDER: join(folder, 'data') };
  },
});
