import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { accountServiceSuite } from '../suites/account-service.js';
import { foreignStart, type Doors } from './foreign.js';
import { startHost } from './host.js';

const named = process.env['MYLEXUS_BASE_URL'];

/** Asks a service in a process of its own, as `npm run test:contract` does. */
async function ask(doors: Doors): Promise<Record<'pass' | 'fail' | 'skipped', number> & { output: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...doors };
  delete env['NODE_TEST_CONTEXT'];
  const flags = ['--import', 'tsx', '--test', '--test-reporter=tap'];
  const child = spawn(process.execPath, [...flags, 'test/contract/service.test.ts'], { env });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  await once(child, 'close');
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1]);
  return { pass: count('pass'), fail: count('fail'), skipped: count('skipped'), output };
}

if (named) accountServiceSuite(named, foreignStart(process.env as Doors));
else {
  test('a service elsewhere is asked the contract by its address; what it cannot be asked is left out', async (t) => {
    const { server, doors } = await startHost(0);
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const whole = await ask(doors);
    assert.equal(whole.fail, 0, whole.output);
    assert.ok(whole.pass > 60, `${whole.pass} tests`);
    const outside = await ask({ MYLEXUS_BASE_URL: doors.MYLEXUS_BASE_URL });
    assert.equal(outside.fail, 0, outside.output);
    assert.ok(outside.pass > 0 && outside.skipped > whole.skipped, `${outside.pass} tests`);
    assert.match(outside.output, /# SKIP a call that changes something needs MYLEXUS_RESET_URL/);
    assert.equal(outside.pass + outside.skipped, whole.pass + whole.skipped);
  });
}
