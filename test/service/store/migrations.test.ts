import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely';
import * as initial from '../../../service/store/migrations/0001-initial.js';
import * as registrationPath from '../../../service/store/migrations/0002-registration-path.js';
import * as credentialRegistry from '../../../service/store/migrations/0005-credential-registry.js';
import * as passkeys from '../../../service/store/migrations/0006-passkeys.js';
import { createPGlite } from '../../harness/pglite.js';

test('migration 0002 names the path of registrations that began before it', async (t) => {
  const pglite = await createPGlite();
  const db = new Kysely<unknown>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [new CamelCasePlugin()],
  });
  t.after(() => db.destroy());
  await initial.up(db);
  for (const way of ['credential', 'plain', 'resume']) {
    await sql`insert into registrations
      (id, token_hash, way, created_at, expires_at, notice_read, email_verified, edited_fields, profile_answered)
      values (${way}, ${way}, ${way}, 0, 0, false, false, '[]', false)`.execute(db);
  }
  await registrationPath.up(db);
  const { rows } = await sql`select id, path from registrations order by id`.execute(db);
  assert.deepEqual(rows, [
    { id: 'credential', path: 'credential' },
    { id: 'plain', path: 'without-id' },
    { id: 'resume', path: 'resume' },
  ]);
});

test('migration 0005 ends links of cards that were transferred before it, and no others', async (t) => {
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: await createPGlite() }) });
  t.after(() => db.destroy());
  await initial.up(db);
  for (const state of ['active', 'suspended', 'transferred']) {
    await sql`insert into credentials (id, type, brand, password_hash, state)
      values (${state}, 'ownersCard', 'lexus', 'hash', ${state})`.execute(db);
    await sql`insert into links (id, account_id, brand, kind, credential_id, active_credential_id, linked_at)
      values (${state}, 'a', 'lexus', 'ownersCard', ${state}, ${state}, 0)`.execute(db);
  }
  await credentialRegistry.up(db);
  const { rows } = await sql`select id, active_credential_id from links order by id`.execute(db);
  assert.deepEqual(rows, [
    { id: 'active', active_credential_id: 'active' },
    { id: 'suspended', active_credential_id: 'suspended' },
    { id: 'transferred', active_credential_id: null },
  ]);
});

test('migration 0006: sessions that were open before it were signed in with a password', async (t) => {
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: await createPGlite() }) });
  t.after(() => db.destroy());
  await initial.up(db);
  await sql`insert into sessions (id, account_id, remembered, created_at, expires_at) values ('s', 'a', false, 0, 1)`.execute(
    db,
  );
  await passkeys.up(db);
  const { rows } = await sql`select id, method from sessions`.execute(db);
  assert.deepEqual(rows, [{ id: 's', method: 'password' }]);
});
