/** How many statements the calls take that are made most. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { createSqlStore, type SqlStore } from '../../service/store/sql.js';
import { createPGlite } from '../harness/pglite.js';
import { Visitor } from '../suites/account-service/visitor.js';
import * as h from '../suites/account-service/visitor.js';
import { startOn, type Started } from './start.js';

const executed: string[] = [];

/** The database, which notes the first word of each statement. */
function noting(pglite: PGlite): PGlite {
  const note = (text: string): void => void executed.push(text.trim().split(/\s/)[0] ?? '');
  const noted = <Target extends Pick<PGlite, 'query'>>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'query') {
          return (text: string, ...rest: []) => {
            note(text);
            return target.query(text, ...rest);
          };
        }
        if (name === 'transaction') {
          return async (work: (tx: Pick<PGlite, 'query'>) => Promise<unknown>) => {
            note('begin');
            const result = await pglite.transaction((tx) => work(noted(tx)));
            note('commit');
            return result;
          };
        }
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  return noted(pglite);
}

let store: SqlStore;
let started: Started;
before(async () => {
  store = await createSqlStore(new PGliteDialect({ pglite: noting(await createPGlite()) }));
  started = await startOn(store);
});
after(() => store.close());

async function statementsOf(call: () => Promise<{ status: number }>, status = 200): Promise<string> {
  executed.length = 0;
  assert.equal((await call()).status, status);
  return executed.join(' ');
}

test('a login is four statements, of which two are in its only transaction', async () => {
  const client = h.browser(started);
  assert.equal(await statementsOf(() => h.hanako(client)), 'insert select begin select insert commit');
});

test('a session read is one statement; once a minute another one writes the activity', async () => {
  const client = h.browser(started);
  h.ok(await h.hanako(client));
  const read = () => client.call(h.api.getSession);
  assert.equal(await statementsOf(read), 'select');
  started.advance(h.seconds(59));
  assert.equal(await statementsOf(read), 'select');
  started.advance(h.seconds(1));
  assert.equal(await statementsOf(read), 'select update');
  assert.equal(await statementsOf(read), 'select');
});

test('a code check is four statements in a transaction', async () => {
  const visitor = new Visitor(started);
  await visitor.until('code', 'without-id');
  const code = await visitor.code();
  const check = () => visitor.call(h.api.verifyRegistration, { code });
  assert.equal(await statementsOf(check), 'begin select select delete update commit');
});

test('to begin a registration is two statements', async () => {
  const begin = () => h.browser(started).call(h.api.beginRegistration, { body: { path: 'credential' } });
  assert.equal(await statementsOf(begin), 'insert begin insert commit');
});

test('a password reset takes as many statements for an address without an account: to begin, again, for a wrong code', async () => {
  const seen = async (email: string): Promise<string[]> => {
    const client = h.browser(started);
    const begin = () => client.call(h.api.beginPasswordReset, { body: { email } });
    const first = await statementsOf(begin);
    const { id } = h.ok(await begin());
    started.advance(h.seconds(60));
    const again = await statementsOf(() => client.call(h.api.resendPasswordResetCode, { params: { id } }));
    const code = h.otherCode(/^\d{6}$/m.exec((await started.mails())[0]?.text ?? '')?.[0] ?? '');
    const body = { code, password: h.newPassword };
    const wrong = await statementsOf(() => client.call(h.api.resetPassword, { params: { id }, body }), 422);
    return [first, again, wrong];
  };
  assert.deepEqual(await seen('nobody@example.jp'), await seen('hanako@example.jp'));
});
