import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { accountServiceSuite } from '../suites/account-service.js';
import { foreignStart, type TestEndpoints } from '../contract/foreign.js';
import { PostgresServer } from '../faults/postgres-server.js';

const named = process.env['MYLEXUS_BASE_URL'];

/** Runs the contract suite in a process of its own, as `npm run test:contract` does. */
async function run(
  testEndpoints: TestEndpoints,
): Promise<Record<'pass' | 'fail' | 'skipped', number> & { output: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...testEndpoints };
  delete env['NODE_TEST_CONTEXT'];
  const flags = ['--import', 'tsx', '--test', '--test-reporter=tap'];
  const child = spawn(process.execPath, [...flags, 'test/contract-suite/service.test.ts'], { env });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  await once(child, 'close');
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1]);
  return { pass: count('pass'), fail: count('fail'), skipped: count('skipped'), output };
}

/** Uses the reference service with its test endpoints in a process of its own. */
async function withHost(
  environment: Record<string, string>,
  work: (testEndpoints: TestEndpoints) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/contract/host.ts'], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const [lines] = (await once(child.stdout, 'data')) as [Buffer];
    const pairs = [...String(lines).matchAll(/^(\w+)=(.+)$/gm)].map(([, name, value]) => [name, value] as const);
    await work(Object.fromEntries(pairs) as TestEndpoints);
  } finally {
    child.kill();
    await ended;
  }
}

if (named) accountServiceSuite(named, foreignStart(process.env as TestEndpoints));
else {
  test('the contract suite runs against MYLEXUS_BASE_URL and skips what the service cannot be set up for', () =>
    withHost({}, async (testEndpoints) => {
      const whole = await run(testEndpoints);
      assert.equal(whole.fail, 0, whole.output);
      assert.ok(whole.pass > 60, `${whole.pass} tests`);
      const outside = await run({ MYLEXUS_BASE_URL: testEndpoints.MYLEXUS_BASE_URL });
      assert.equal(outside.fail, 0, outside.output);
      assert.ok(outside.pass > 0 && outside.skipped > whole.skipped, `${outside.pass} tests`);
      assert.match(outside.output, /# SKIP a call that changes something needs MYLEXUS_RESET_URL/);
      assert.equal(outside.pass + outside.skipped, whole.pass + whole.skipped);
    }));

  test('the contract suite passes over HTTP on PostgreSQL and on an embedded database', async (t) => {
    const postgres = await PostgresServer.start();
    t.after(() => postgres.remove());
    const folder = await mkdtemp(join(tmpdir(), 'mylexus-contract-'));
    t.after(() => rm(folder, { recursive: true }));
    for (const environment of [{ DATABASE_URL: postgres.url }, { DATABASE_FOLDER: join(folder, 'data') }])
      await withHost(environment, async (testEndpoints) => {
        const { fail, pass, skipped, output } = await run(testEndpoints);
        assert.equal(fail, 0, output);
        assert.ok(pass > 60, `${pass} tests`);
        t.diagnostic(`${Object.keys(environment)[0]}: ${pass} passed, ${skipped} skipped`);
      });
  });
}
