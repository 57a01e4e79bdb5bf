import type { Kysely } from 'kysely';
import { readBrands } from './claims.js';
import type { SessionStore, StoredSession } from './session-store.js';

interface Tables {
  mylexus_sessions: {
    id: string;
    subject: string;
    provider_session: string;
    display_name: string;
    /** JSON. */
    brands: string;
    id_token: string;
    /** Drivers of PostgreSQL return 64-bit integers as strings. */
    expires_at: number | string;
  };
  mylexus_used: { key: string; expires_at: number | string };
}

const tablesOf = (database: unknown): Kysely<Tables> => database as Kysely<Tables>;

/**
 * Creates the tables `mylexus_sessions` and `mylexus_used` where they do not exist. Call it from a migration or before
 * the server starts.
 *
 * @param database PostgreSQL or SQLite
 */
export async function createSessionTables<Database>(database: Kysely<Database>): Promise<void> {
  const { schema } = tablesOf(database);
  await schema
    .createTable('mylexus_sessions')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('provider_session', 'text', (column) => column.notNull())
    .addColumn('display_name', 'text', (column) => column.notNull())
    .addColumn('brands', 'text', (column) => column.notNull())
    .addColumn('id_token', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('mylexus_sessions_subject')
    .ifNotExists()
    .on('mylexus_sessions')
    .columns(['subject', 'provider_session'])
    .execute();
  await schema
    .createTable('mylexus_used')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
}

const toRow = (session: StoredSession): Tables['mylexus_sessions'] => ({
  id: session.id,
  subject: session.subject,
  provider_session: session.providerSession,
  display_name: session.displayName,
  brands: JSON.stringify(session.brands),
  id_token: session.idToken,
  expires_at: session.expiresAt,
});

const fromRow = (row: Tables['mylexus_sessions']): StoredSession => ({
  id: row.id,
  subject: row.subject,
  providerSession: row.provider_session,
  displayName: row.display_name,
  brands: readBrands(JSON.parse(row.brands)),
  idToken: row.id_token,
  expiresAt: Number(row.expires_at),
});

/**
 * A store in a database that all processes of the site share.
 *
 * @param database PostgreSQL or SQLite, with the tables of `createSessionTables`
 */
export function createKyselySessionStore<Database>(database: Kysely<Database>): SessionStore {
  const db = tablesOf(database);
  return {
    async add(session) {
      await db.insertInto('mylexus_sessions').values(toRow(session)).execute();
    },
    async get(id) {
      const row = await db.selectFrom('mylexus_sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },
    async delete(id) {
      await db.deleteFrom('mylexus_sessions').where('id', '=', id).execute();
    },
    async deleteWhere({ subject, providerSession }) {
      let statement = db.deleteFrom('mylexus_sessions');
      if (subject !== undefined) statement = statement.where('subject', '=', subject);
      if (providerSession !== undefined) statement = statement.where('provider_session', '=', providerSession);
      await statement.execute();
    },
    async use(key, expiresAt) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('mylexus_used')
        .values({ key, expires_at: expiresAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async deleteExpired(now) {
      await db.deleteFrom('mylexus_sessions').where('expires_at', '<', now).execute();
      await db.deleteFrom('mylexus_used').where('expires_at', '<', now).execute();
    },
  };
}
