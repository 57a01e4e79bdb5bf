/** What processes answer whose machines' clocks are wrong. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresServer } from './postgres-server.js';
import { ServiceProcess } from './service-process.js';

const shifted = { NODE_OPTIONS: `--import ${new URL('./shifted-clock.js', import.meta.url).href}` };

let database: PostgresServer;
let right: ServiceProcess;
/** Eleven minutes fast: a code lives for ten. */
let fast: ServiceProcess;
before(async () => {
  database = await PostgresServer.start();
  right = await ServiceProcess.start({ DATABASE_URL: database.url, ...shifted });
  fast = await ServiceProcess.start({ DATABASE_URL: database.url, ...shifted, CLOCK_SHIFT_MS: String(11 * 60_000) });
});
after(async () => {
  await right?.stop();
  await fast?.stop();
  await database?.remove();
});

/** A registration that waits for the code of its mail. */
async function waitingForCode(service: ServiceProcess, email: string): Promise<{ path: string; Cookie: string }> {
  const begun = await service.call('POST', '/api/registrations', { path: 'without-id' });
  const Cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const path = `/api/registrations/${((await begun.json()) as { id: string }).id}`;
  const terms = (await (await service.call('GET', '/api/documents/terms')).json()) as { version: string; hash: string };
  const acceptance = { ...terms, accepted: true, shownAt: new Date().toISOString() };
  assert.equal((await service.call('POST', `${path}/terms`, acceptance, { Cookie })).status, 200);
  assert.equal((await service.call('POST', `${path}/email`, { email }, { Cookie })).status, 200);
  return { path, Cookie };
}

interface Shown {
  registration: { challenge: { expiresIn: number; resendIn: number } };
}
const show = async (service: ServiceProcess, Cookie: string): Promise<Shown['registration']['challenge']> => {
  const answer = await service.call('GET', '/api/registrations/current', undefined, { Cookie });
  return ((await answer.json()) as Shown).registration.challenge;
};

test('two processes whose clocks are 11 minutes apart agree when a code expires', async () => {
  for (const [one, other] of [
    [right, fast],
    [fast, right],
  ] as const) {
    const { path, Cookie } = await waitingForCode(one, `${one === right ? 'right' : 'fast'}@example.jp`);
    for (const service of [one, other]) {
      const { expiresIn, resendIn } = await show(service, Cookie);
      assert.ok(expiresIn > 590 && expiresIn <= 600, `${expiresIn} s`);
      assert.ok(resendIn > 50 && resendIn <= 60, `${resendIn} s`);
    }
    const wrong = await other.call('POST', `${path}/verification`, { code: '000000' }, { Cookie });
    assert.equal(((await wrong.json()) as { code: string }).code, 'code-wrong');
  }
});

test('a process whose clock is not the database’s says that it is not ready', async () => {
  assert.equal((await right.call('GET', '/readyz')).status, 200);
  assert.equal((await fast.call('GET', '/readyz')).status, 503);
  assert.match(fast.log, /the clock differs from the database/);
});

test('a clock that is set back by an hour makes no wait longer', async () => {
  const { path, Cookie } = await waitingForCode(right, 'back@example.jp');
  right.signal('SIGUSR2');
  await pause(200);
  assert.equal((await right.call('GET', '/readyz')).status, 503, 'the control: its clock was set back');
  const { resendIn } = await show(right, Cookie);
  assert.ok(resendIn > 50 && resendIn <= 60, `${resendIn} s`);
  const early = await right.call('POST', `${path}/resend`, undefined, { Cookie });
  const { code, retryAfter } = (await early.json()) as { code: string; retryAfter: number };
  assert.equal(code, 'rate-limited');
  assert.ok(retryAfter <= 60, `${retryAfter} s`);
  assert.equal((await right.logIn()).status, 200);
});
