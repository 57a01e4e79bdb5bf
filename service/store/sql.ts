import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Limit } from '../settings.js';
import * as initial from './migrations/0001-initial.js';
import * as registrationPath from './migrations/0002-registration-path.js';
import * as openidProvider from './migrations/0003-openid-provider.js';
import * as queuedMails from './migrations/0004-queued-mails.js';
import * as credentialRegistry from './migrations/0005-credential-registry.js';
import * as passkeys from './migrations/0006-passkeys.js';
import * as brands from './migrations/0007-brands.js';
import { codeOf, DatabaseTimeout, pauseBeforeRun, uniqueViolation, within } from './faults.js';
import type { TableName } from './rows.js';
import { select } from './select.js';
import { SqlText } from './sql-text.js';
import { SqlTable, type AnyRow, type Database } from './sql-table.js';
import {
  tableNames,
  uniqueColumns,
  UniqueViolation,
  type Joins,
  type Statements,
  type Store,
  type Transaction,
} from './store.js';
import { countHit } from './throttle-count.js';

/** In this order. A released migration is never changed. */
const migrationSteps = {
  '0001-initial': initial,
  '0002-registration-path': registrationPath,
  '0003-openid-provider': openidProvider,
  '0004-queued-mails': queuedMails,
  '0005-credential-registry': credentialRegistry,
  '0006-passkeys': passkeys,
  '0007-brands': brands,
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** As the migrations name them. */
const constraints = new Map<string, { table: TableName; column: string }>(
  tableNames.flatMap((table) => [
    [`${snake(table)}_pkey`, { table, column: 'id' }] as const,
    ...(uniqueColumns[table] ?? []).map((column) => [`${snake(table)}_${snake(column)}`, { table, column }] as const),
  ]),
);

/** The error the store promises, for an error of the database. */
function translated(error: unknown): unknown {
  const taken = constraints.get(String((error as { constraint?: unknown }).constraint));
  return codeOf(error) === uniqueViolation && taken ? new UniqueViolation(taken.table, taken.column) : error;
}

export interface SqlStore extends Store {
  /** As `transaction`, with the database beside the tables: for what is written in bulk. */
  bulk<T>(work: (tx: Transaction, db: Database) => Promise<T>): Promise<T>;
  /** Ends the connections. */
  close(): Promise<void>;
}

const openDatabase = (dialect: Dialect): Database =>
  new Kysely({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });

async function migrate(db: Database): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrationSteps) };
  // Kysely locks: of several processes that start together, one migrates and the others wait.
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error as Error;
}

export interface SqlStoreOptions {
  /** Milliseconds after which a transaction or statement that has not ended is given up. Default: never. */
  timeout?: number;
  /** Connections of their own for what brings the tables up to date, closed after it. Default: those of `dialect`. */
  migrations?: Dialect;
  /** Connections of their own for reads outside of transactions, which then do not wait for them. Default: as above. */
  reads?: Dialect;
}

/** Runs work that may collide or lose its connection. `work` calls `committing` when its commit begins. */
async function repeat<T>(timeout: number, work: (committing: () => void) => Promise<T>): Promise<T> {
  const begin = performance.now();
  const elapsed = (): number => performance.now() - begin;
  for (let count = 1; ; count += 1) {
    let commits = false;
    try {
      return await work(() => {
        // Its caller was told that it failed.
        if (elapsed() > timeout) throw new DatabaseTimeout();
        commits = true;
      });
    } catch (error) {
      const milliseconds = pauseBeforeRun(error, count, elapsed(), commits);
      if (milliseconds === undefined || elapsed() > timeout) throw translated(error);
      // What collided runs again at different times.
      await pause(milliseconds);
    }
  }
}

const tablesOf = (db: Database): { [Name in TableName]: SqlTable } =>
  Object.fromEntries(tableNames.map((name) => [name, new SqlTable(db, name)])) as never;

/** The tables, and what reads or counts beside them. */
const transactionOf = (db: Database): Transaction =>
  ({
    ...tablesOf(db),
    select: (finds: Parameters<typeof select>[1]) => select(db, finds),
    countHit: (id: string, now: number, limit: Limit) => countHit(db, id, now, limit),
  }) as unknown as Transaction;

async function serializable<T>(
  db: Database,
  work: (tx: Transaction, db: Database) => Promise<T>,
  committing: () => void,
): Promise<T> {
  // The rollback of a lost connection fails too, and its error would hide this one.
  let failure: { error: unknown } | undefined;
  try {
    return await db
      .transaction()
      .setIsolationLevel('serializable')
      .execute(async (tx) => {
        const result = await work(transactionOf(tx), tx).catch((error: unknown) => {
          failure = { error };
          throw error;
        });
        committing();
        return result;
      });
  } catch (error) {
    throw failure ? failure.error : error;
  }
}

/** Statements outside of transactions: reads over `reads`, all others over `db`. */
function statementsOf(db: Database, reads: Database, timeout: number): Statements {
  const run = <T>(work: () => Promise<T>): Promise<T> => within(timeout, repeat(timeout, work));
  const [reading, writing] = [tablesOf(reads), tablesOf(db)];
  const tables = tableNames.map((name) => [
    name,
    {
      get: (id: string) => run(() => reading[name].get(id)),
      find: (where: object) => run(() => reading[name].find(where)),
      findJoined: (where: object, joins: Joins<AnyRow>) => run(() => reading[name].findJoined(where, joins)),
      update: (id: string, changes: object) => run(() => writing[name].update(id, changes)),
      delete: (...ids: string[]) => run(() => writing[name].delete(...ids)),
    },
  ]);
  return {
    ...Object.fromEntries(tables),
    select: (finds: Parameters<typeof select>[1]) => run(() => select(reads, finds)),
    countHit: (id: string, now: number, limit: Limit) => run(() => countHit(db, id, now, limit)),
    now: () => run(() => clockOf(reads)),
  } as unknown as Statements;
}

async function clockOf(db: Database): Promise<number> {
  const text = 'select extract(epoch from clock_timestamp())::float8 * 1000 as now';
  const [row] = await new SqlText().run<{ now: number }>(db, text);
  return Math.floor(row!.now);
}

/**
 * Everything in a database that speaks PostgreSQL; any number of processes may share it. Brings the tables up to date
 * first. Transactions are serializable; where that takes another try, or the connection is lost before the commit, `work` is
 * run again.
 */
export async function createSqlStore(
  dialect: Dialect,
  { timeout = Infinity, migrations, reads }: SqlStoreOptions = {},
): Promise<SqlStore> {
  const db = openDatabase(dialect);
  const migrating = migrations ? openDatabase(migrations) : db;
  await migrate(migrating);
  if (migrating !== db) await migrating.destroy();
  const reading = reads ? openDatabase(reads) : db;
  const transaction = <T>(work: (tx: Transaction, db: Database) => Promise<T>): Promise<T> =>
    within(
      timeout,
      repeat(timeout, (committing) => serializable(db, work, committing)),
    );
  return {
    transaction,
    bulk: transaction,
    statements: statementsOf(db, reading, timeout),
    async close() {
      await db.destroy();
      if (reading !== db) await reading.destroy();
    },
  };
}
