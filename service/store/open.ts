import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Dialect, PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import { createSqlStore, type SqlStore } from './sql.js';
import type { Connections } from './store.js';

/** PostgreSQL's type number of 64-bit integers. */
const int8 = 20;

/** So that no call waits for ever, and one locked table does not keep all connections. In milliseconds. */
const timeouts = {
  connectionTimeoutMillis: 1000,
  lock_timeout: 1000,
  statement_timeout: 2000,
  idle_in_transaction_session_timeout: 5000,
  // If the server does not even end the statement.
  query_timeout: 2500,
};
/** Of a transaction with all its statements. */
const transactionTimeout = 3000;

/** A database that is open, with the connections of its pool where it has one. */
export interface OpenStore extends SqlStore {
  readonly connections?: () => Connections;
}

interface PostgresConnections {
  readonly pool: Pool;
  readonly dialect: Dialect;
}

/** @param prepared - whether each statement is prepared once per connection */
async function postgres(
  connectionString: string,
  options: PoolConfig = {},
  prepared = false,
): Promise<PostgresConnections> {
  const [{ PostgresDialect }, { default: pg }] = await Promise.all([import('kysely'), import('pg')]);
  const pool = new pg.Pool({
    connectionString,
    keepAlive: true,
    ...options,
    types: {
      // Instants are far below 2^53.
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is replaced; without a listener, of the pool for idle ones and of each client for those in
  // use, the error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, dialect: new PostgresDialect({ pool: prepared ? preparing(pool) : pool }) };
}

/** Short names for the texts of statements: the same text has the same name in every connection. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * The pool, with each statement prepared once per connection: to plan a statement with joins takes the database longer than
 * to run it.
 */
function preparing(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known) return known;
      const made = {
        query: (text: string, values: readonly unknown[]) =>
          values.length > 0 ? client.query({ name: nameOf(text), text, values: [...values] }) : client.query(text),
        release: (error?: boolean) => client.release(error),
      } as unknown as PostgresPoolClient;
      clients.set(client, made);
      return made;
    },
    end: () => pool.end(),
  } as PostgresPool;
}

/** Folders that stores of this process use. */
const used = new Set<string>();

/** Throws while another process, or another store of this one, uses the folder: two would corrupt its files. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  // After a crash the next process may have the same number: in a container it always has.
  const stale = owner === process.pid ? !used.has(file) : !isRunning(owner);
  if (owner && !stale) throw new Error(`${folder} is used by process ${owner}; else delete ${file}`);
  await rm(file, { force: true });
  await writeFile(file, String(process.pid), { flag: 'wx' });
  used.add(file);
  return () => {
    used.delete(file);
    return rm(file, { force: true });
  };
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

/** Where the database is. */
export interface DatabasePlace {
  /** PostgreSQL, `postgres://…`; any number of processes may share it. */
  readonly databaseUrl?: string | undefined;
  /** A folder for an embedded database; one process at a time. */
  readonly databaseFolder?: string | undefined;
}

/** The database of a configuration; undefined when it names none. Throws when it cannot be reached or is in use. */
export async function openStore({ databaseUrl, databaseFolder }: DatabasePlace): Promise<OpenStore | undefined> {
  if (databaseUrl) {
    const all = await postgres(databaseUrl, { ...timeouts, max: 16 }, true);
    const reads = await postgres(databaseUrl, { ...timeouts, max: 4 }, true);
    const store = await createSqlStore(all.dialect, {
      reads: reads.dialect,
      timeout: transactionTimeout,
      // They may take long, and wait for another process that does the same.
      migrations: (await postgres(databaseUrl)).dialect,
    });
    const connections = (): Connections => ({
      total: all.pool.totalCount + reads.pool.totalCount,
      idle: all.pool.idleCount + reads.pool.idleCount,
      waiting: all.pool.waitingCount + reads.pool.waitingCount,
    });
    return { ...store, connections };
  }
  if (databaseFolder) return embedded(databaseFolder);
  return undefined;
}
