import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { createMemorySessionStore } from '../../src/relying-party/index.js';
import { createKyselySessionStore, createSessionTables } from '../../src/relying-party/kysely.js';
import { createPGlite } from '../harness/pglite.js';
import { sessionStoreSuite } from '../suites/session-store.js';
import { startSite } from './start.js';

const database = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: createPGlite }) });
after(() => database.destroy());

async function openTables() {
  await createSessionTables(database);
  await sql`truncate mylexus_sessions, mylexus_used`.execute(database);
  return createKyselySessionStore(database);
}

sessionStoreSuite('in memory', async () => createMemorySessionStore());
sessionStoreSuite('in a database', openTables);

test('tables that exist are left as they are', async () => {
  const store = await openTables();
  await store.use('x', 1000);
  await createSessionTables(database);
  assert.equal(await store.use('x', 1000), false);
});

test('a site with its sessions in a database signs visitors in and out', async () => {
  const site = await startSite({ store: await openTables() });
  const visitor = site.visitor();
  await visitor.signIn();
  assert.deepEqual(await visitor.session(), {
    state: 'signed-in',
    displayName: '田中 太郎',
    brands: ['lexus', 'toyota'],
  });
  await visitor.atService.signOut();
  await site.running.provider.sendLogouts();
  assert.equal(await visitor.isSignedIn(), false);
});
