import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as initial from './migrations/0001-initial.js';
import * as registrationPath from './migrations/0002-registration-path.js';
import type { TableName } from './rows.js';
import { tableNames, uniqueColumns, UniqueViolation, type Store, type Table, type Transaction } from './store.js';

type AnyRow = { id: string } & Record<string, unknown>;
type Database = Kysely<Record<TableName, AnyRow>>;

/** In their order. One that was released is never changed. */
const migrations = { '0001-initial': initial, '0002-registration-path': registrationPath };

/** Columns of lists and objects. A driver would write a list as PostgreSQL's own kind of array. */
const jsonColumns = new Set(['profile', 'holder', 'terms', 'editedFields', 'olderHashes', 'hits']);

const encode = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      jsonColumns.has(column) && value !== null ? JSON.stringify(value) : value,
    ]),
  );

function sqlTable(db: Database, name: TableName): Table<AnyRow> {
  return {
    get: (id) => db.selectFrom(name).selectAll().where('id', '=', id).executeTakeFirst() as Promise<AnyRow | undefined>,
    async find(where) {
      let query = db.selectFrom(name).selectAll();
      for (const [column, value] of Object.entries(where))
        query = query.where(column, value === null ? 'is' : '=', value);
      return query.execute() as Promise<AnyRow[]>;
    },
    async insert(row) {
      await db
        .insertInto(name)
        .values(encode(row) as AnyRow)
        .execute();
    },
    async update(id, changes) {
      if (Object.keys(changes).length > 0)
        await db.updateTable(name).set(encode(changes)).where('id', '=', id).execute();
    },
    async delete(id) {
      await db.deleteFrom(name).where('id', '=', id).execute();
    },
    async deleteExpired(now) {
      await db.deleteFrom(name).where('expiresAt', '<=', now).execute();
    },
  };
}

const uniqueViolation = '23505';
/**
 * How often a transaction is run that somebody else was faster than, by PostgreSQL's code: what it read has changed
 * meanwhile, two waited for each other, a unique value is taken. Run again, it sees what they wrote. A taken value may be
 * one that both saw free, and that neither would have taken from the other; it is believed after a few times.
 */
const runs: Readonly<Record<string, number>> = { '40001': 50, '40P01': 50, [uniqueViolation]: 5 };
const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** As the migrations name them. */
const constraints = new Map<string, { table: TableName; column: string }>(
  tableNames.flatMap((table) => [
    [`${snake(table)}_pkey`, { table, column: 'id' }] as const,
    ...(uniqueColumns[table] ?? []).map((column) => [`${snake(table)}_${snake(column)}`, { table, column }] as const),
  ]),
);

/** What the store promises to throw, for what the database threw. */
function translated(error: unknown): unknown {
  const taken = constraints.get(String((error as { constraint?: unknown }).constraint));
  return codeOf(error) === uniqueViolation && taken ? new UniqueViolation(taken.table, taken.column) : error;
}

export interface SqlStore extends Store {
  /** Ends the connections. */
  close(): Promise<void>;
}

async function migrate(db: Database): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  // Kysely locks: of several processes that start together, one migrates and the others wait.
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error as Error;
}

/**
 * Everything in a database that speaks PostgreSQL; any number of processes may share it. Brings the tables up to date
 * first. Transactions are serializable; where that takes another try, `work` is run again.
 */
export async function createSqlStore(dialect: Dialect): Promise<SqlStore> {
  const db: Database = new Kysely({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
  await migrate(db);
  const tablesOf = (tx: Database): Transaction =>
    Object.fromEntries(tableNames.map((name) => [name, sqlTable(tx, name)])) as unknown as Transaction;
  return {
    async transaction(work) {
      for (let run = 1; ; run += 1) {
        try {
          return await db
            .transaction()
            .setIsolationLevel('serializable')
            .execute((tx) => work(tablesOf(tx)));
        } catch (error) {
          if (run >= (runs[codeOf(error)] ?? 1)) throw translated(error);
          // Those that collided come back at different times.
          await pause(Math.random() * Math.min(5 * run, 100));
        }
      }
    },
    close: () => db.destroy(),
  };
}
