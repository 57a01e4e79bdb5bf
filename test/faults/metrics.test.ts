/** What the metrics of a process say while it is busy, and while its database is away. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { PostgresServer } from './postgres-server.js';
import { ServiceProcess } from './service-process.js';

let database: PostgresServer;
let service: ServiceProcess;
before(async () => {
  database = await PostgresServer.start();
  service = await ServiceProcess.start({ DATABASE_URL: database.url, MYLEXUS_METRICS_ADDRESS: '127.0.0.1:0' });
});
after(async () => {
  await service?.stop();
  await database?.remove();
});

/** Reads the metrics. Returns the value of a line; 0 without it. */
async function scrape(): Promise<(line: string) => number> {
  const [, port] = /"metricsPort":(\d+)/.exec(service.log) ?? [];
  const lines = (await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).split('\n');
  return (line) => Number(lines.find((each) => each.startsWith(`${line} `))?.slice(line.length) ?? 0);
}

const logins = (status: string): string =>
  `mylexus_http_request_duration_seconds_count{endpoint="signIn",method="POST",status="${status}"}`;

suite('the metrics of a process', () => {
  test('show the pool, the hashing, and every call that is refused because of them', async () => {
    const before = await scrape();
    const pool = (state: string): number => before(`mylexus_database_connections{state="${state}"}`);
    assert.ok(pool('total') >= 1 && pool('idle') <= pool('total') && pool('waiting') === 0);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        service.logIn(`owner${index}@example.jp`, 'Wrong_2022', `192.0.2.${index}`),
      ),
    );
    const refused = answers.filter(({ status }) => status === 503).length;
    const now = await scrape();
    // The others waited for a connection in vain.
    assert.ok(now('mylexus_hashing_refused_total') <= refused);
    assert.equal(now('mylexus_hashing{state="running"}'), 0);
    assert.equal(now(logins('5xx')), refused);
    assert.equal(now('mylexus_problems_total{code="unavailable"}'), refused);
    assert.equal(now(logins('4xx')), 200 - refused);
  });

  test('count the calls and errors of a database that is away, and are read meanwhile', async () => {
    const before = await scrape();
    await database.down('fast');
    assert.equal((await service.readSession()).status, 503);
    const now = await scrape();
    assert.ok(now('mylexus_errors_total') > before('mylexus_errors_total'));
    const unavailable = 'mylexus_problems_total{code="unavailable"}';
    assert.equal(now(unavailable) - before(unavailable), 1);
    await database.up();
  });
});
