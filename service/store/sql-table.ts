import { sql, type Kysely } from 'kysely';
import { select } from './select.js';
import type { TableName } from './rows.js';
import { checkTexts, type Joined, type Joins, type Table } from './store.js';

export type AnyRow = { id: string } & Record<string, unknown>;
export type Database = Kysely<Record<TableName, AnyRow>>;

/** Columns of lists and objects. A driver would write a list as PostgreSQL's own kind of array. */
const jsonColumns = new Set([
  ...['profile', 'holder', 'terms', 'editedFields', 'olderHashes', 'hits'],
  ...['names', 'redirectUris', 'postLogoutRedirectUris', 'payload', 'scopes'],
]);

const encode = (row: Record<string, unknown>): AnyRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      jsonColumns.has(column) && value !== null ? JSON.stringify(value) : value,
    ]),
  ) as AnyRow;

/** A table of a database that speaks PostgreSQL. Every call is one statement. */
export function sqlTable(db: Database, name: TableName): Table<AnyRow> {
  return {
    async get(id) {
      checkTexts({ id });
      return db.selectFrom(name).selectAll().where('id', '=', id).executeTakeFirst() as Promise<AnyRow | undefined>;
    },
    async find(where) {
      checkTexts(where);
      let query = db.selectFrom(name).selectAll();
      for (const [column, value] of Object.entries(where)) {
        if (Array.isArray(value)) query = query.where(sql.ref(column), '=', sql`any(${value})`);
        else query = query.where(column, value === null ? 'is' : '=', value);
      }
      return query.execute() as Promise<AnyRow[]>;
    },
    async findJoined<J extends Joins<AnyRow>>(where: object, joins: J) {
      const { found } = await select(db, { found: { table: name, where: { ...where }, joins } });
      return found as Joined<AnyRow, J>[];
    },
    async insert(row) {
      checkTexts(row);
      await db.insertInto(name).values(encode(row)).execute();
    },
    async put(...rows) {
      const [first] = rows;
      if (!first) return;
      for (const row of rows) checkTexts(row);
      const columns = Object.keys(first).filter((column) => column !== 'id');
      await db
        .insertInto(name)
        .values(rows.map(encode))
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]))),
        )
        .execute();
    },
    async update(id, changes) {
      checkTexts(changes);
      if (Object.keys(changes).length > 0)
        await db.updateTable(name).set(encode(changes)).where('id', '=', id).execute();
    },
    async delete(...ids) {
      if (ids.length > 0) await db.deleteFrom(name).where('id', 'in', ids).execute();
    },
    async deleteExpired(now) {
      await db.deleteFrom(name).where('expiresAt', '<=', now).execute();
    },
  };
}
