import type { Kysely } from 'kysely';
import type { TableName } from './rows.js';
import { select } from './select.js';
import { sqlName, SqlText } from './sql-text.js';
import { checkTexts, type Joined, type Joins, type Table } from './store.js';

export type AnyRow = { id: string } & Record<string, unknown>;
export type Database = Kysely<Record<TableName, AnyRow>>;

/** Columns of lists and objects. A driver would write a list as PostgreSQL's own kind of array. */
const jsonColumns = new Set([
  ...['profile', 'holder', 'terms', 'editedFields', 'olderHashes', 'hits'],
  ...['names', 'redirectUris', 'postLogoutRedirectUris', 'payload', 'scopes'],
]);

const encode = (column: string, value: unknown): unknown =>
  jsonColumns.has(column) && value !== null ? JSON.stringify(value) : value;

/** `insert into … values …` of rows that have the same columns. */
function insertText(sql: SqlText, name: TableName, rows: readonly AnyRow[]): string {
  for (const row of rows) checkTexts(row);
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => `(${columns.map((column) => sql.value(encode(column, row[column]))).join(', ')})`);
  return `insert into ${sqlName(name)} (${columns.map(sqlName).join(', ')}) values ${values.join(', ')}`;
}

/** A table of a database that speaks PostgreSQL. Every call is one statement. */
export function sqlTable(db: Database, name: TableName): Table<AnyRow> {
  const table = sqlName(name);

  async function find(where: object): Promise<AnyRow[]> {
    checkTexts(where);
    const sql = new SqlText();
    const conditions = Object.entries(where).map(([column, value]) => sql.equals(sqlName(column), value));
    return sql.run<AnyRow>(db, `select * from ${table} where ${conditions.join(' and ') || 'true'}`);
  }

  return {
    get: async (id) => (await find({ id }))[0],
    find,
    async findJoined<J extends Joins<AnyRow>>(where: object, joins: J) {
      const { found } = await select(db, { found: { table: name, where: { ...where }, joins } });
      return found as Joined<AnyRow, J>[];
    },
    async insert(row) {
      const sql = new SqlText();
      await sql.run(db, insertText(sql, name, [row]));
    },
    async put(...rows) {
      const [first] = rows;
      if (!first) return;
      const sql = new SqlText();
      const columns = Object.keys(first).filter((column) => column !== 'id');
      const changes = columns.map((column) => `${sqlName(column)} = excluded.${sqlName(column)}`);
      await sql.run(db, `${insertText(sql, name, rows)} on conflict (id) do update set ${changes.join(', ')}`);
    },
    async update(id, changes) {
      checkTexts(changes);
      const sql = new SqlText();
      const columns = Object.entries(changes).map(
        ([column, value]) => `${sqlName(column)} = ${sql.value(encode(column, value))}`,
      );
      if (columns.length > 0)
        await sql.run(db, `update ${table} set ${columns.join(', ')} where id = ${sql.value(id)}`);
    },
    async delete(...ids) {
      const sql = new SqlText();
      if (ids.length > 0) await sql.run(db, `delete from ${table} where id = any(${sql.value(ids)})`);
    },
    async deleteExpired(now) {
      const sql = new SqlText();
      await sql.run(db, `delete from ${table} where expires_at <= ${sql.value(now)}`);
    },
  };
}
