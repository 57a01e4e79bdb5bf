import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, sql, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as initial from './migrations/0001-initial.js';
import * as registrationPath from './migrations/0002-registration-path.js';
import * as openidProvider from './migrations/0003-openid-provider.js';
import type { TableName } from './rows.js';
import {
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
type Database = Kysely<Record<TableName, AnyRow>>;

/** In this order. A released migration is never changed. */
const migrations = {
  '0001-initial': initial,
  '0002-registration-path': registrationPath,
  '0003-openid-provider': openidProvider,
};

/** Columns of lists and objects. A driver would write a list as PostgreSQL's own kind of array. */
const jsonColumns = new Set([
  ...['profile', 'holder', 'terms', 'editedFields', 'olderHashes', 'hits'],
  ...['names', 'redirectUris', 'postLogoutRedirectUris', 'payload', 'scopes'],
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
    get: (id) => db.selectFrom(name).selectAll().where('id', '=', id).executeTakeFirst() as Promise<AnyRow | undefined>,
    async find(where) {
      let query = db.selectFrom(name).selectAll();
      for (const [column, value] of Object.entries(where))
        query = query.where(column, value === null ? 'is' : '=', value);
      return query.execute() as Promise<AnyRow[]>;
    },
    findJoined: (where, joins) => findJoined(db, name, where, joins),
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
 * How often a transaction is run that collides with another one, by PostgreSQL's code: what it read has changed meanwhile,
 * two waited for each other, a unique value is taken. Run again, it sees what the other one wrote. A unique value may have
 * looked free to both, and then another run chooses differently; after a few runs the violation is final.
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

/** The error the store promises, for an error of the database. */
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
          // Transactions that collided run again at different times.
          await pause(Math.random() * Math.min(5 * run, 100));
        }
      }
    },
    close: () => db.destroy(),
  };
}
