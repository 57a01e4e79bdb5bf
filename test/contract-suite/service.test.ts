import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { accountServiceSuite } from '../suites/account-service.js';
import { foreignStart, type TestEndpoints } from '../contract/foreign.js';
import { startHost } from '../contract/host.js';

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

if (named) accountServiceSuite(named, foreignStart(process.env as TestEndpoints));
else {
  test('the contract suite runs against MYLEXUS_BASE_URL and skips what the service cannot be set up for', async (t) => {
    const { server, testEndpoints } = await startHost(0);
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const whole = await run(testEndpoints);
    assert.equal(whole.fail, 0, whole.output);
    assert.ok(whole.pass > 60, `${whole.pass} tests`);
    const outside = await run({ MYLEXUS_BASE_URL: testEndpoints.MYLEXUS_BASE_URL });
    assert.equal(outside.fail, 0, outside.output);
    assert.ok(outside.pass > 0 && outside.skipped > whole.skipped, `${outside.pass} tests`);
    assert.match(outside.output, /# SKIP a call that changes something needs MYLEXUS_RESET_URL/);
    assert.equal(outside.pass + outside.skipped, whole.pass + whole.skipped);
  });
}
