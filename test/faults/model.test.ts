/** Ten thousand random calls of two browsers at two processes, which are killed in between. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { seedDemoData } from '../../service/demo-data.js';
import { argon2Hasher } from '../../service/hashing/argon2.js';
import { openStore } from '../../service/store/open.js';
import type { SqlStore } from '../../service/store/sql.js';
import { compareWithModel } from '../suites/account-model/run.js';
import { BrowserWorld, type World } from '../suites/account-model/world.js';
import { MailServer } from './mail-server.js';
import { freePort, PostgresServer } from './postgres-server.js';
import { runningAt } from './running.js';
import { ServiceProcess } from './service-process.js';

let database: PostgresServer;
let admin: pg.Client;
let store: SqlStore;
let mails: MailServer;
const environments: Record<string, string>[] = [];
const processes: ServiceProcess[] = [];
before(async () => {
  database = await PostgresServer.start();
  mails = await MailServer.start();
  for (let count = 0; count < 2; count += 1) {
    const environment = { DATABASE_URL: database.url, SMTP_URL: mails.url, PORT: String(await freePort()) };
    environments.push(environment);
    processes.push(await ServiceProcess.start(environment));
  }
  store = (await openStore({ databaseUrl: database.url })) as SqlStore;
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
after(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await store?.close();
  await admin?.end();
  await mails?.stop();
  await database?.remove();
});

let restarts = 0;
async function start(): Promise<World> {
  await admin.query(`truncate accounts, credentials, links, sessions, terms_acceptances, registrations, linkings, challenges,
    queued_mails, throttles`);
  await seedDemoData(store, argon2Hasher);
  const browsers = environments.map(({ PORT }) => new BrowserWorld(runningAt(`http://127.0.0.1:${PORT}`, mails)));
  return {
    browsers,
    store,
    async restart(who) {
      restarts += 1;
      await processes[who]!.stop('SIGKILL');
      // Not `start`: taro may have left by now.
      processes[who] = await ServiceProcess.listening(environments[who]!);
    },
  };
}

test('two processes that are killed in between answer and store what the model does', async (t) => {
  const count = await compareWithModel({ commands: 10_000, kills: 3, start });
  t.diagnostic(`${count} commands, ${restarts} kills`);
  assert.ok(restarts > 10);
});
