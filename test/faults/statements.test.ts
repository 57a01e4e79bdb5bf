/** How many statements a call takes, as PostgreSQL's log has them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PostgresServer } from './postgres-server.js';
import { ServiceProcess } from './service-process.js';

let database: PostgresServer;
let service: ServiceProcess;
before(async () => {
  database = await PostgresServer.start();
  service = await ServiceProcess.start({ DATABASE_URL: database.url });
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`alter system set log_statement = 'all'`);
  await admin.query('select pg_reload_conf()');
  await admin.end();
  await pause(300);
});
after(async () => {
  await service?.stop();
  await database?.remove();
});

/** What the process itself looks for, every few seconds and after calls that write. */
const own = /site_sessions|expires_at <=|oidc_keys|clock_timestamp/;

/** The statements of a call, as the server executed them. */
async function statementsOf(call: () => Promise<{ status: number }>): Promise<string[]> {
  const before = database.log.length;
  assert.equal((await call()).status, 200);
  await pause(300);
  const lines = database.log.slice(before).matchAll(/LOG: {2}(?:statement|execute [^:]+): (.*)/g);
  return [...lines].map(([, text = '']) => text).filter((text) => !own.test(text));
}

const first = (text: string): string => text.split(' ')[0] ?? '';

test('a session read is one statement, outside of a transaction', async () => {
  const statements = await statementsOf(() => service.readSession());
  assert.deepEqual(statements.map(first), ['select'], statements.join('\n'));
});

test('a login is four statements, of which two are in its only transaction', async () => {
  const statements = await statementsOf(() => service.logIn());
  assert.deepEqual(
    statements.map(first),
    ['insert', 'select', 'start', 'select', 'insert', 'commit'],
    statements.join('\n'),
  );
  assert.equal(statements[2], 'start transaction isolation level serializable');
});
