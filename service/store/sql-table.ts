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
  ...['names', 'redirectUris', 'postLogoutRedirectUris', 'payload', 'scopes', 'counted', 'transports'],
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

/** A table of a database that speaks PostgreSQL. Every call is one statement. A class, since transactions make many. */
export class SqlTable implements Table<AnyRow> {
  readonly #db: Database;
  readonly #name: TableName;

  constructor(db: Database, name: TableName) {
    this.#db = db;
    this.#name = name;
  }

  async get(id: string): Promise<AnyRow | undefined> {
    return (await this.find({ id }))[0];
  }

  async find(where: object): Promise<AnyRow[]> {
    checkTexts(where);
    const sql = new SqlText();
    const conditions = Object.entries(where).map(([column, value]) => sql.equals(sqlName(column), value));
    return sql.run<AnyRow>(
      this.#db,
      `select * from ${sqlName(this.#name)} where ${conditions.join(' and ') || 'true'}`,
    );
  }

  async findJoined<J extends Joins<AnyRow>>(where: object, joins: J): Promise<Joined<AnyRow, J>[]> {
    const { found } = await select(this.#db, { found: { table: this.#name, where: { ...where }, joins } });
    return found as Joined<AnyRow, J>[];
  }

  async insert(row: AnyRow): Promise<void> {
    const sql = new SqlText();
    await sql.run(this.#db, insertText(sql, this.#name, [row]));
  }

  async put(...rows: readonly AnyRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const sql = new SqlText();
    const columns = Object.keys(first).filter((column) => column !== 'id');
    const changes = columns.map((column) => `${sqlName(column)} = excluded.${sqlName(column)}`);
    const text = `${insertText(sql, this.#name, rows)} on conflict (id) do update set ${changes.join(', ')}`;
    await sql.run(this.#db, text);
  }

  async update(id: string, changes: object): Promise<void> {
    checkTexts(changes);
    const sql = new SqlText();
    const columns = Object.entries(changes).map(
      ([column, value]) => `${sqlName(column)} = ${sql.value(encode(column, value))}`,
    );
    if (columns.length === 0) return;
    await sql.run(this.#db, `update ${sqlName(this.#name)} set ${columns.join(', ')} where id = ${sql.value(id)}`);
  }

  async delete(...ids: readonly string[]): Promise<void> {
    const sql = new SqlText();
    if (ids.length > 0) await sql.run(this.#db, `delete from ${sqlName(this.#name)} where id = any(${sql.value(ids)})`);
  }

  async claimDue(now: number, until: number, count: number): Promise<AnyRow[]> {
    const sql = new SqlText();
    const name = sqlName(this.#name);
    const due = `select id from ${name} where next_attempt_at <= ${sql.value(now)} order by next_attempt_at limit ${sql.value(count)}`;
    return sql.run<AnyRow>(
      this.#db,
      `update ${name} set next_attempt_at = ${sql.value(until)} where id in (${due} for update skip locked) returning *`,
    );
  }

  async deleteExpired(now: number): Promise<void> {
    const sql = new SqlText();
    await sql.run(this.#db, `delete from ${sqlName(this.#name)} where expires_at <= ${sql.value(now)}`);
  }
}
