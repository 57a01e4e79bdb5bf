/** What callers of one process see while many log in at once. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { requestHeader } from '../../src/contract/index.js';
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

/** The value that 99 of 100 are below. */
const p99 = (values: number[]): number => values.sort((one, other) => one - other)[Math.floor(values.length * 0.99)]!;

/** Reads the session again and again until `ended`, and returns how long each read took. */
async function readSessions(ended: Promise<unknown>): Promise<number[]> {
  let goesOn = true;
  void ended.then(() => (goesOn = false));
  const times: number[] = [];
  while (goesOn) {
    const { status, milliseconds } = await service.readSession();
    assert.equal(status, 200);
    times.push(milliseconds);
  }
  return times;
}

suite('200 logins at the same moment', () => {
  let thread: Worker;
  before(() => {
    const workerData = { address: service.address, headerName: requestHeader };
    thread = new Worker(new URL('./logins.js', import.meta.url), { workerData });
  });
  after(() => thread.terminate());

  async function logIn(count: number): Promise<Answer[]> {
    thread.postMessage(count);
    return ((await once(thread, 'message')) as [Answer[]])[0];
  }

  test('are answered or refused with 503, and session reads go on meanwhile', async (t) => {
    // Until the code of both is compiled.
    for (let round = 0; round < 10; round += 1) await logIn(20);
    await readSessions(pause(3000));
    const quiet: number[] = [];
    const busy: number[] = [];
    const answers: Answer[] = [];
    for (let round = 0; round < 8; round += 1) {
      quiet.push(...(await readSessions(pause(500))));
      const logins = logIn(200);
      busy.push(...(await readSessions(logins)));
      answers.push(...(await logins));
    }
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    const slowest = Math.max(...answers.map((each) => each.milliseconds));
    const [before, during] = [p99(quiet), p99(busy)];
    t.diagnostic(
      `session read p99: ${before.toFixed(1)} ms quiet (${quiet.length}), ${during.toFixed(1)} ms under load (${busy.length})`,
    );
    t.diagnostic(`logins: ${JSON.stringify([...counts])}, slowest ${slowest.toFixed(0)} ms`);
    assert.deepEqual(
      [...counts.keys()].filter((status) => ![401, 423, 429, 503].includes(status)),
      [],
    );
    for (const { status, retryAfter } of answers) if (status === 503) assert.ok(retryAfter);
    assert.ok(during <= 3 * before, 'session reads wait for logins');
  });
});

suite('a process that is told to end', () => {
  test('ends the calls that it has, and then itself with 0, also when it is told again', async () => {
    const one = await ServiceProcess.start({ DATABASE_URL: database.url });
    const calls = Promise.all(Array.from({ length: 20 }, () => one.logIn()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begin = performance.now();
    const again = setTimeout(() => one.signal('SIGTERM'), 100);
    const [code, answers] = await Promise.all([one.stop('SIGTERM'), calls]);
    clearTimeout(again);
    assert.equal(code, 0, one.log);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.ok(performance.now() - begin < 10_000);
    assert.match(one.log, /"msg":"draining"/);
    assert.match(one.log, /"msg":"ended"/);
  });
});
