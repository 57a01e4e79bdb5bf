import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createService } from '../../../service/app.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { createLog } from '../../../service/process/log.js';
import { createOutbox } from '../../../service/mail/outbox.js';
import type { Store, Transaction } from '../../../service/store/store.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { requestHeader } from '../../../src/contract/index.js';

/** A log, and the lines that it wrote. */
function startLog(now?: () => number) {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (line: string) => void lines.push(line) }, now) };
}

const canary = 'hanako.canary';

/** As a driver throws: what was to be stored stands in the message and in the details. */
const driverError = (values: unknown): Error =>
  Object.assign(new Error(`invalid input: ${JSON.stringify(values)}`), {
    code: '22P05',
    table: 'accounts',
    constraint: 'accounts_email_key',
    detail: `Key (email)=(${JSON.stringify(values)})`,
    where: JSON.stringify(values),
    parameters: [values],
  });

/** A store whose every read and write fails with what it was given. */
function failingStore(): Store {
  const fail = (...values: unknown[]): never => {
    throw driverError(values);
  };
  const table = new Proxy({}, { get: () => fail });
  const tx = new Proxy({}, { get: () => table }) as Transaction;
  return { ...createMemoryStore(), transaction: async (work) => work(tx) };
}

suite('the log', () => {
  test('tells of an error what it is and where, and nothing of what visitors typed', async () => {
    const { lines, log } = startLog();
    const errors: unknown[] = [];
    const service = createService({
      store: failingStore(),
      mail: createOutbox(),
      hasher: webCryptoHasher(1),
      secret: 'a secret of the test',
      onError: (error) => {
        errors.push(error);
        log.error(error);
      },
    });
    const login = { email: `${canary}@example.jp`, password: canary, remember: false };
    const answer = await service.fetch(
      new Request('http://id.lexus.localhost:4000/api/password-resets', {
        method: 'POST',
        headers: { [requestHeader]: '1', 'Content-Type': 'application/json' },
        body: JSON.stringify(login),
      }),
      { client: canary },
    );
    assert.equal(answer.status, 503);
    log.error(driverError(login));
    log.error(new Error(canary, { cause: driverError(login) }));
    log.error(Object.assign(new Error('x'), { code: `Key (email)=(${canary})` }));
    log.error(canary);
    log.error(new Error(`refused\n    at ${canary} (${canary}:1:1)`));
    // The control: the errors themselves have it.
    assert.ok(errors.length > 0);
    assert.ok(String(driverError(login)).includes(canary));
    assert.equal(lines.length, 6);
    for (const line of lines) assert.ok(!line.includes(canary), line);
    assert.match(lines[1]!, /"code":"22P05"/);
    assert.match(lines[1]!, /"constraint":"accounts_email_key"/);
    assert.match(lines[1]!, /log\.test\.ts:\d+/);
  });

  test('leaves out the same error after ten in a minute, and says how often', () => {
    let now = 0;
    const { lines, log } = startLog(() => now);
    const error = driverError('');
    for (let count = 0; count < 100; count += 1) log.error(error);
    assert.equal(lines.length, 10);
    log.error(new TypeError('another one'));
    assert.equal(lines.length, 11);
    now += 60_000;
    log.error(error);
    assert.match(lines[11]!, /"leftOut":90/);
    assert.equal(lines.length, 13);
  });
});
