import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Dialect } from 'kysely';
import { createSqlStore, type SqlStore } from './sql.js';

/** PostgreSQL's type number of 64-bit integers. */
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
  // An idle connection that breaks is replaced; without a listener the error would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** Throws while another process, or another store of this one, uses the folder: two would corrupt its files. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner && isRunning(owner)) throw new Error(`${folder} is used by process ${owner}; else delete ${file}`);
  await rm(file, { force: true });
  await writeFile(file, String(process.pid), { flag: 'wx' });
  return () => rm(file, { force: true });
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function embedded(folder: string): Promise<SqlStore> {
  const [{ PGliteDialect }, { PGlite }] = await Promise.all([import('kysely'), import('@electric-sql/pglite')]);
  const open = (): Promise<SqlStore> => createSqlStore(new PGliteDialect({ pglite: () => PGlite.create(folder) }));
  if (folder.startsWith('memory://')) return open();
  await mkdir(folder, { recursive: true });
  const release = await lock(folder);
  const store = await open().catch(async (error: unknown) => {
    await release();
    throw error;
  });
  return {
    ...store,
    async close() {
      await store.close();
      await release();
    },
  };
}

/** Environment variables that name the database. */
export interface StoreEnvironment {
  /** PostgreSQL, `postgres://…`; any number of processes may share it. */
  DATABASE_URL?: string | undefined;
  /** A folder for an embedded database; one process at a time. */
  DATABASE_FOLDER?: string | undefined;
}

/** The database that the environment names; undefined when it names none. Throws when it cannot be reached or is in use. */
export async function openStore({ DATABASE_URL, DATABASE_FOLDER }: StoreEnvironment): Promise<SqlStore | undefined> {
  if (DATABASE_URL) return createSqlStore(await postgres(DATABASE_URL));
  if (DATABASE_FOLDER) return embedded(DATABASE_FOLDER);
  return undefined;
}
