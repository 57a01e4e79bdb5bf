/** What callers of a process see while its PostgreSQL is cut off, stopped, frozen or locked. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openStore } from '../../service/store/open.js';
import { PostgresServer } from './postgres-server.js';
import { ServiceProcess, type Answer } from './service-process.js';

let database: PostgresServer;
let service: ServiceProcess;
before(async () => {
  database = await PostgresServer.start();
  service = await ServiceProcess.start({ DATABASE_URL: database.url });
});
after(async () => {
  await service?.stop();
  await database?.remove();
});

/** Ten visitors who read their session and log in, one call after the other, while `fault` happens. */
async function underLoad(fault: () => Promise<unknown>): Promise<Answer[]> {
  let ended = false;
  const answers: Answer[] = [];
  const callers = Array.from({ length: 10 }, async (_, index) => {
    while (!ended) {
      answers.push(index % 2 ? await service.readSession() : await service.logIn());
      await pause(5);
    }
  });
  await pause(300);
  await fault();
  await pause(300);
  ended = true;
  await Promise.all(callers);
  return answers;
}

/** The process is the same, every answer came within the time and is one of the two, and some were `ok`. */
function check(answers: Answer[], milliseconds: number): void {
  assert.ok(service.isRunning, service.log);
  assert.deepEqual(
    [...new Set(answers.map(({ status }) => status))].filter((status) => ![200, 503].includes(status)),
    [],
  );
  const slowest = Math.max(...answers.map((answer) => answer.milliseconds));
  assert.ok(slowest < milliseconds, `the slowest answer took ${slowest.toFixed(0)} ms`);
  assert.ok(answers.some(({ status }) => status === 200));
}

/** Milliseconds until the service answers as ever. */
async function recovery(): Promise<number> {
  const begin = performance.now();
  while ((await service.logIn()).status !== 200) {
    assert.ok(performance.now() - begin < 10_000, 'the service does not come back');
    await pause(20);
  }
  return performance.now() - begin;
}

test('a process that starts waits for another one that migrates, however long', async () => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query('begin');
  // As Kysely locks.
  await admin.query('select pg_advisory_xact_lock(3853314791062309107)');
  const begin = performance.now();
  const opened = openStore({ databaseUrl: database.url });
  await pause(3000);
  await admin.query('commit');
  await admin.end();
  await (await opened)!.close();
  assert.ok(performance.now() - begin > 2900, 'it did not wait');
});

suite('a process whose database fails', () => {
  beforeEach(async () => void (await recovery()));

  test('runs on when all its connections are cut, and callers notice nothing', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const cut = () =>
      admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
      );
    const answers = await underLoad(async () => {
      for (let round = 0; round < 5; round += 1) {
        await cut();
        await pause(300);
      }
    });
    await admin.end();
    check(answers, 2500);
    const refused = answers.filter(({ status }) => status === 503).length;
    assert.ok(refused < answers.length / 10, `${refused} of ${answers.length} calls were refused`);
  });

  for (const mode of ['fast', 'immediate'] as const) {
    test(`answers 503 within a second while the database is down (${mode}), and works within a second after it`, async () => {
      const down: Answer[] = [];
      const answers = await underLoad(async () => {
        await database.down(mode);
        for (let round = 0; round < 5; round += 1) down.push(await service.readSession());
        await database.up();
        const milliseconds = await recovery();
        assert.ok(milliseconds < 1000, `it came back after ${milliseconds.toFixed(0)} ms`);
      });
      check(answers, 2500);
      for (const { status, milliseconds, retryAfter } of down) {
        assert.equal(status, 503);
        assert.ok(milliseconds < 1100, `${milliseconds} ms`);
        assert.match(retryAfter ?? '', /^\d+$/);
      }
    });
  }

  test('answers within five seconds while the database is frozen, and works again after it', async () => {
    const answers = await underLoad(async () => {
      await database.freeze('SIGSTOP');
      await pause(12_000);
      await database.freeze('SIGCONT');
    });
    check(answers, 5000);
    assert.ok(answers.some(({ status }) => status === 503));
    assert.ok((await recovery()) < 5000);
  });

  test('a locked table delays only the calls that need it', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query('begin');
    await admin.query('lock table throttles in access exclusive mode');
    let ended = false;
    // A login counts its failures there.
    const logins = Array.from({ length: 10 }, async () => {
      const answers: Answer[] = [];
      while (!ended) answers.push(await service.logIn());
      return answers;
    });
    await pause(500);
    const reads: Answer[] = [];
    for (let round = 0; round < 30; round += 1) reads.push(await service.readSession());
    ended = true;
    const refused = (await Promise.all(logins)).flat();
    await admin.query('rollback');
    await admin.end();
    assert.deepEqual([...new Set(reads.map(({ status }) => status))], [200]);
    assert.ok(Math.max(...reads.map(({ milliseconds }) => milliseconds)) < 1000);
    assert.deepEqual([...new Set(refused.map(({ status }) => status))], [503]);
    assert.ok(Math.max(...refused.map(({ milliseconds }) => milliseconds)) < 5000);
  });
});
