import type { QueryExecutorProvider } from 'kysely';
import type { TableName } from './rows.js';
import { namedInCamelCase, sqlName, SqlText } from './sql-text.js';
import { checkTexts } from './store.js';

/** A find as the code below reads it; `Find` and `List` check the names of columns. */
export interface AnyFind {
  readonly table: TableName;
  readonly where?: Readonly<Record<string, unknown>>;
  readonly joins?: Readonly<Record<string, readonly [TableName, string]>>;
  readonly lists?: Readonly<Record<string, AnyList>>;
}
interface AnyList extends AnyFind {
  readonly on?: readonly [string, string];
}
export type AnyFound = { row: { id: string } & Record<string, unknown> } & Record<string, unknown>;

/** The rows of a find as one JSON value. `outer` is the alias of the row of the find around it. */
function jsonOf(sql: SqlText, { table, where = {}, joins = {}, lists = {}, on }: AnyList, outer = ''): string {
  checkTexts(where);
  const base = `${outer}r`;
  const alias = (name: string): string => sqlName(`${base}_${name}`);
  const columnOf = (name: string): string => `${base}.${sqlName(name)}`;
  const pairs = [
    `'row', to_json(${base}.*)`,
    ...Object.keys(joins).map((name) => `'${name}', to_json(${alias(name)}.*)`),
    ...Object.entries(lists).map(([name, list]) => `'${name}', ${jsonOf(sql, list, base)}`),
  ];
  const others = Object.entries(joins).map(
    ([name, [other, column]]) =>
      `left join ${sqlName(other)} as ${alias(name)} on ${alias(name)}.id = ${columnOf(column)}`,
  );
  const conditions = [
    ...(on ? [`${columnOf(on[0])} = ${outer}.${sqlName(on[1])}`] : []),
    ...Object.entries(where).map(([column, value]) => sql.equals(columnOf(column), value)),
  ];
  return `(select coalesce(json_agg(json_build_object(${pairs.join(', ')})), '[]') from ${sqlName(table)} as ${base}
    ${others.join(' ')} where ${conditions.join(' and ') || 'true'})`;
}

function readRows(found: readonly AnyFound[], { joins = {}, lists = {} }: AnyFind): AnyFound[] {
  return found.map((each) => {
    const read: AnyFound = { row: namedInCamelCase(each.row) as AnyFound['row'] };
    for (const name of Object.keys(joins)) read[name] = each[name] ? namedInCamelCase(each[name]) : undefined;
    for (const [name, list] of Object.entries(lists)) read[name] = readRows(each[name] as AnyFound[], list);
    return read;
  });
}

/** Runs several finds in one statement, each as a JSON value of its own. */
export async function select(
  db: QueryExecutorProvider,
  finds: Readonly<Record<string, AnyFind>>,
): Promise<Record<string, AnyFound[]>> {
  const sql = new SqlText();
  const entries = Object.entries(finds);
  const values = entries.map(([, find], index) => `${jsonOf(sql, find)} as f${index}`);
  const [row = {}] = await sql.run<Record<string, AnyFound[]>>(db, `select ${values.join(', ')}`);
  return Object.fromEntries(entries.map(([name, find], index) => [name, readRows(row[`f${index}`] ?? [], find)]));
}
