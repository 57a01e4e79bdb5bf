/** What callers of one process see while many log in at once. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { PostgresServer } from './postgres-server.js';
import { ServiceProcess } from './service-process.js';

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

async function readSessions(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const { status, milliseconds } = await service.readSession();
    assert.equal(status, 200);
    times.push(milliseconds);
  }
  return times;
}

suite('200 logins at the same moment', () => {
  test('are answered or refused with 503, and session reads go on meanwhile', async (t) => {
    await readSessions(50);
    const quiet = p99(await readSessions(200));
    const logins = Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        service.logIn(`owner${index}@example.jp`, 'Wrong_2022', `192.0.2.${index}`),
      ),
    );
    const busy = p99(await readSessions(100));
    const answers = await logins;
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    t.diagnostic(`session read p99: ${quiet.toFixed(1)} ms quiet, ${busy.toFixed(1)} ms under load`);
    t.diagnostic(
      `logins: ${JSON.stringify([...counts])}, slowest ${Math.max(...answers.map((each) => each.milliseconds)).toFixed(0)} ms`,
    );
    assert.deepEqual(
      [...counts.keys()].filter((status) => ![401, 423, 429, 503].includes(status)),
      [],
    );
    for (const { status, retryAfter } of answers) if (status === 503) assert.ok(retryAfter);
  });
});

suite('a process that is told to end', () => {
  test('ends the calls that it has, and then itself with 0', async () => {
    const one = await ServiceProcess.start({ DATABASE_URL: database.url });
    const calls = Promise.all(Array.from({ length: 20 }, () => one.logIn()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begin = performance.now();
    const [code, answers] = await Promise.all([one.stop('SIGTERM'), calls]);
    assert.equal(code, 0, one.log);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.ok(performance.now() - begin < 10_000);
    assert.match(one.log, /"msg":"draining"/);
    assert.match(one.log, /"msg":"ended"/);
  });
});
