import { mkdir } from 'node:fs/promises';
import type { Dialect } from 'kysely';
import { createSqlStore, type SqlStore } from './sql.js';

/** PostgreSQL's number of its type for 64-bit integers. */
const int8 = 20;

async function postgres(connectionString: string): Promise<Dialect> {
  const [{ PostgresDialect }, { default: pg }] = await Promise.all([import('kysely'), import('pg')]);
  const pool = new pg.Pool({
    connectionString,
    types: {
      // Instants are far below 2^53.
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

async function embedded(folder: string): Promise<Dialect> {
  const [{ PGliteDialect }, { PGlite }] = await Promise.all([import('kysely'), import('@electric-sql/pglite')]);
  if (!folder.startsWith('memory://')) await mkdir(folder, { recursive: true });
  return new PGliteDialect({ pglite: () => PGlite.create(folder) });
}

/** Where the environment says that everything is kept. */
export interface StoreEnvironment {
  /** PostgreSQL, `postgres://…`; any number of processes may share it. */
  DATABASE_URL?: string | undefined;
  /** A folder for an embedded database; one process at a time. */
  DATABASE_FOLDER?: string | undefined;
}

/** The database that the environment names; undefined when it names none. Throws when it cannot be reached. */
export async function openStore({ DATABASE_URL, DATABASE_FOLDER }: StoreEnvironment): Promise<SqlStore | undefined> {
  if (DATABASE_URL) return createSqlStore(await postgres(DATABASE_URL));
  if (DATABASE_FOLDER) return createSqlStore(await embedded(DATABASE_FOLDER));
  return undefined;
}
