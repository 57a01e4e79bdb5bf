/** What visitors of two processes see while the mail server fails, and where their mails end up. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { api, hanako, ok, signIn, Visitor } from '../suites/account-service/visitor.js';
import { Client } from '../suites/client.js';
import { MailServer } from './mail-server.js';
import { PostgresServer } from './postgres-server.js';
import { runningAt } from './running.js';
import { ServiceProcess } from './service-process.js';

let database: PostgresServer;
let mails: MailServer;
let one: ServiceProcess;
let other: ServiceProcess;
const environment = (): Record<string, string> => ({ DATABASE_URL: database.url, SMTP_URL: mails.url });

before(async () => {
  database = await PostgresServer.start();
  mails = await MailServer.start();
  one = await ServiceProcess.start(environment());
  other = await ServiceProcess.start(environment());
});
after(async () => {
  await one?.stop();
  await other?.stop();
  await mails?.stop();
  await database?.remove();
});

let count = 0;
/** A visitor before the step of the email address. */
async function visitorAt(process: ServiceProcess): Promise<Visitor> {
  const running = runningAt(process.address, mails);
  const visitor = new Visitor(running, new Client(running.fetch, running.base), `owner${(count += 1)}@example.jp`);
  await visitor.until('email', 'without-id');
  return visitor;
}

async function register(visitor: Visitor): Promise<{ delivery: string | undefined; milliseconds: number }> {
  const begin = performance.now();
  const { challenge } = ok(await visitor.call(api.registerEmail, { email: visitor.email }));
  return { delivery: challenge?.delivery, milliseconds: performance.now() - begin };
}

const sentTo = ({ email }: Visitor): number => mails.received.filter(({ to }) => to === email).length;

async function arrives(visitor: Visitor, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (sentTo(visitor) === 0) {
    assert.ok(performance.now() < end, `no mail in ${seconds} seconds`);
    await pause(100);
  }
}

/** The code of the mail that arrived is the one that counts. */
async function goesOn(visitor: Visitor): Promise<void> {
  ok(await visitor.call(api.verifyRegistration, { code: await visitor.code() }));
}

suite('while the mail server', () => {
  beforeEach(() => mails.switchTo('takes'));

  test('takes mails, the answer says that the mail was sent', async () => {
    const visitor = await visitorAt(one);
    assert.equal((await register(visitor)).delivery, 'sent');
    await goesOn(visitor);
  });

  test('says nothing, calls are answered within 2.5 seconds, and the mail arrives when it speaks again', async () => {
    const visitor = await visitorAt(one);
    mails.switchTo('silent');
    const { delivery, milliseconds } = await register(visitor);
    assert.equal(delivery, 'queued');
    assert.ok(milliseconds < 2500, `${milliseconds.toFixed(0)} ms`);
    mails.switchTo('takes');
    await arrives(visitor, 20);
    await pause(200);
    assert.equal((await visitor.current()).challenge?.delivery, 'sent');
    await goesOn(visitor);
  });

  test('says nothing, a password is changed without waiting for its mail', async () => {
    const client = new Client((request) => fetch(request), one.address);
    ok(await hanako(client));
    mails.switchTo('silent');
    const begin = performance.now();
    const body = { currentPassword: 'Hanako_2022', newPassword: 'Another_2022' };
    ok(await client.call(api.changePassword, { body }));
    const milliseconds = performance.now() - begin;
    assert.ok(milliseconds < 1500, `${milliseconds.toFixed(0)} ms`);
    ok(await signIn(new Client((request) => fetch(request), one.address), 'hanako@example.jp', 'Another_2022'));
  });

  for (const mode of ['refuses', 451] as const)
    test(`${mode === 'refuses' ? 'refuses connections' : 'cannot take the mail now (451)'}, it waits, and arrives later`, async () => {
      const visitor = await visitorAt(one);
      mails.switchTo(mode);
      assert.equal((await register(visitor)).delivery, 'queued');
      mails.switchTo('takes');
      await arrives(visitor, 15);
      await goesOn(visitor);
    });

  test('refuses the address (550), the answer says so, and another address may be given at once', async () => {
    const visitor = await visitorAt(one);
    mails.switchTo(550);
    assert.equal((await register(visitor)).delivery, 'failed');
    mails.switchTo('takes');
    visitor.email = 'right@example.jp';
    assert.equal((await register(visitor)).delivery, 'sent');
    await goesOn(visitor);
  });
});

suite('a process that is killed after the commit and before the mail', () => {
  test('loses none of twenty mails: another process sends each', async () => {
    const killed = await ServiceProcess.start(environment());
    const visitors = await Promise.all(Array.from({ length: 20 }, () => visitorAt(killed)));
    mails.switchTo('silent');
    const calls = visitors.map((visitor) => register(visitor).catch(() => undefined));
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const waiting = async (): Promise<number> => {
      const { rows } = await admin.query<{ count: string }>(
        'select count(*) from queued_mails where challenge_id is not null',
      );
      return Number(rows[0]?.count);
    };
    while ((await waiting()) < visitors.length) await pause(10);
    await killed.stop('SIGKILL');
    await Promise.all(calls);
    assert.equal(mails.received.filter(({ to }) => visitors.some(({ email }) => email === to)).length, 0);

    mails.switchTo('takes');
    for (const visitor of visitors) await arrives(visitor, 45);
    await pause(1000);
    assert.deepEqual([...new Set(visitors.map(sentTo))], [1]);
    assert.equal(await waiting(), 0);
    await admin.end();
  });
});
