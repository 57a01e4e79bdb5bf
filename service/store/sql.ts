import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, sql, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as initial from './migrations/0001-initial.js';
import * as registrationPath from './migrations/0002-registration-path.js';
import * as openidProvider from './migrations/0003-openid-provider.js';
import * as queuedMails from './migrations/0004-queued-mails.js';
import * as credentialRegistry from './migrations/0005-credential-registry.js';
import { codeOf, DatabaseTimeout, pauseBeforeRun, uniqueViolation, within } from './faults.js';
import type { TableName } from './rows.js';
import {
  checkTexts,
  tableNames,
  uniqueColumns,
  UniqueViolation,
  type Joined,
  type Joins,
  type Store,
  type Table,
  type Transaction,
} from './store.js';

type AnyRow = { id: string } & Record<string, unknown>;
export type Database = Kysely<Record<TableName, AnyRow>>;

/** In this order. A released migration is never changed. */
const migrationSteps = {
  '0001-initial': initial,
  '0002-registration-path': registrationPath,
  '0003-openid-provider': openidProvider,
  '0004-queued-mails': queuedMails,
  '0005-credential-registry': credentialRegistry,
};

/** Columns of lists and objects. A driver would write a list as PostgreSQL's own kind of array. */
const jsonColumns = new Set([
  ...['profile', 'holder', 'terms', 'editedFields', 'olderHashes', 'hits'],
  ...['names', 'redirectUris', 'postLogoutRedirectUris', 'payload', 'scopes', 'counted'],
]);

const encode = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      jsonColumns.has(column) && value !== null ? JSON.stringify(value) : value,
    ]),
  );

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** The names inside a value are its own; a joined row comes as a value, so its columns are named here. */
const namedInCamelCase = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value]));

async function findJoined<J extends Joins<AnyRow>>(
  db: Database,
  name: TableName,
  where: Partial<AnyRow>,
  joins: J,
): Promise<Joined<AnyRow, J>[]> {
  checkTexts(where);
  const aliases = Object.keys(joins);
  const joined = aliases.map((alias) => sql`to_jsonb(${sql.id(alias)}.*) as ${sql.id(`${alias}_row`)}`);
  const tables = Object.entries(joins).map(
    ([alias, [table, column]]) =>
      sql`left join ${sql.table(table)} as ${sql.id(alias)} on ${sql.ref(`${alias}.id`)} = ${sql.ref(`base.${column}`)}`,
  );
  const conditions = Object.entries(where).map(([column, value]) =>
    value === null ? sql`${sql.ref(`base.${column}`)} is null` : sql`${sql.ref(`base.${column}`)} = ${value}`,
  );
  const { rows } = await sql<AnyRow>`select base.*, ${sql.join(joined)} from ${sql.table(name)} as base
    ${sql.join(tables, sql` `)} where ${sql.join(conditions, sql` and `)}`.execute(db);
  const isJoined = (column: string): boolean => aliases.some((alias) => column === `${alias}Row`);
  return rows.map((found) => {
    const row = Object.fromEntries(Object.entries(found).filter(([column]) => !isJoined(column)));
    const others = aliases.map((alias) => {
      const other = found[`${alias}Row`] as object | null;
      return [alias, other ? namedInCamelCase(other) : undefined];
    });
    return { row, ...Object.fromEntries(others) } as Joined<AnyRow, J>;
  });
}

function sqlTable(db: Database, name: TableName): Table<AnyRow> {
  return {
    async get(id) {
      checkTexts({ id });
      return db.selectFrom(name).selectAll().where('id', '=', id).executeTakeFirst() as Promise<AnyRow | undefined>;
    },
    async find(where) {
      checkTexts(where);
      let query = db.selectFrom(name).selectAll();
      for (const [column, value] of Object.entries(where))
        query = query.where(column, value === null ? 'is' : '=', value);
      return query.execute() as Promise<AnyRow[]>;
    },
    findJoined: (where, joins) => findJoined(db, name, where, joins),
    async insert(row) {
      checkTexts(row);
      await db
        .insertInto(name)
        .values(encode(row) as AnyRow)
        .execute();
    },
    async update(id, changes) {
      checkTexts(changes);
      if (Object.keys(changes).length > 0)
        await db.updateTable(name).set(encode(changes)).where('id', '=', id).execute();
    },
    async delete(id) {
      await db.deleteFrom(name).where('id', '=', id).execute();
    },
    async claimDue(now, until, count) {
      const due = db
        .selectFrom(name)
        .select('id')
        .where('nextAttemptAt', '<=', now)
        .orderBy('nextAttemptAt')
        .limit(count)
        .forUpdate()
        .skipLocked();
      const claimed = await db
        .updateTable(name)
        .set({ nextAttemptAt: until })
        .where('id', 'in', due)
        .returningAll()
        .execute();
      return claimed as AnyRow[];
    },
    async deleteExpired(now) {
      await db.deleteFrom(name).where('expiresAt', '<=', now).execute();
    },
  };
}

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
  /** Milliseconds after which a transaction that has not ended is given up. Default: never. */
  timeout?: number;
  /** Connections of their own for what brings the tables up to date, closed after it. Default: those of `dialect`. */
  migrations?: Dialect;
}

/**
 * Everything in a database that speaks PostgreSQL; any number of processes may share it. Brings the tables up to date
 * first. Transactions are serializable; where that takes another try, or the connection is lost before the commit, `work` is
 * run again.
 */
export async function createSqlStore(
  dialect: Dialect,
  { timeout = Infinity, migrations }: SqlStoreOptions = {},
): Promise<SqlStore> {
  const db = openDatabase(dialect);
  const migrating = migrations ? openDatabase(migrations) : db;
  await migrate(migrating);
  if (migrating !== db) await migrating.destroy();
  const tablesOf = (tx: Database): Transaction =>
    Object.fromEntries(tableNames.map((name) => [name, sqlTable(tx, name)])) as unknown as Transaction;

  async function run<T>(work: (tx: Transaction, db: Database) => Promise<T>): Promise<T> {
    const begin = performance.now();
    const elapsed = (): number => performance.now() - begin;
    for (let count = 1; ; count += 1) {
      let committing = false;
      // The rollback of a lost connection fails too, and its error would hide this one.
      let failure: { error: unknown } | undefined;
      try {
        return await db
          .transaction()
          .setIsolationLevel('serializable')
          .execute(async (tx) => {
            const result = await work(tablesOf(tx), tx).catch((error: unknown) => {
              failure = { error };
              throw error;
            });
            // Its caller was told that it failed.
            if (elapsed() > timeout) throw new DatabaseTimeout();
            committing = true;
            return result;
          });
      } catch (thrown) {
        const error = failure ? failure.error : thrown;
        const milliseconds = pauseBeforeRun(error, count, elapsed(), committing);
        if (milliseconds === undefined || elapsed() > timeout) throw translated(error);
        // Transactions that collided run again at different times.
        await pause(milliseconds);
      }
    }
  }

  return {
    transaction: (work) => within(timeout, run(work)),
    bulk: (work) => within(timeout, run(work)),
    close: () => db.destroy(),
  };
}
