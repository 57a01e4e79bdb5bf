import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type { TableName } from './rows.js';
import { checkTexts } from './store.js';

/** A find as the code below reads it; `Find` and `List` check the names of columns. */
export interface AnyFind {
  readonly table: TableName;
  readonly where?: Readonly<Record<string, unknown>>;
  readonly joins?: Readonly<Record<string, readonly [TableName, string]>>;
  readonly lists?: Readonly<Record<string, AnyFind & { readonly on?: readonly [string, string] }>>;
}
export type AnyFound = { row: { id: string } & Record<string, unknown> } & Record<string, unknown>;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** A row comes as a JSON value. Only its columns are named in SQL; the names inside a column are its own. */
const namedInCamelCase = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value]));

function condition(column: RawBuilder<unknown>, value: unknown): RawBuilder<unknown> {
  if (value === null) return sql`${column} is null`;
  return Array.isArray(value) ? sql`${column} = any(${value})` : sql`${column} = ${value}`;
}

/** The rows of a find as one JSON value. `outer` names the row of the find around it. */
function jsonOf({ table, where = {}, joins = {}, lists = {}, on }: AnyList, outer = ''): RawBuilder<unknown> {
  checkTexts(where);
  const base = `${outer}r`;
  const columnOf = (name: string): RawBuilder<unknown> => sql.ref(`${base}.${name}`);
  const alias = (name: string): string => `${base}_${name}`;
  const pairs = [
    sql`'row', to_json(${sql.id(base)}.*)`,
    ...Object.keys(joins).map((name) => sql`${sql.lit(name)}, to_json(${sql.id(alias(name))}.*)`),
    ...Object.entries(lists).map(([name, list]) => sql`${sql.lit(name)}, ${jsonOf(list, base)}`),
  ];
  const others = Object.entries(joins).map(
    ([name, [other, column]]) =>
      sql`left join ${sql.table(other)} as ${sql.id(alias(name))} on ${sql.ref(`${alias(name)}.id`)} = ${columnOf(column)}`,
  );
  const conditions = [
    ...(on ? [sql`${columnOf(on[0])} = ${sql.ref(`${outer}.${on[1]}`)}`] : []),
    ...Object.entries(where).map(([column, value]) => condition(columnOf(column), value)),
    sql`true`,
  ];
  return sql`(select coalesce(json_agg(json_build_object(${sql.join(pairs)})), '[]') from ${sql.table(table)} as ${sql.id(base)}
    ${sql.join(others, sql` `)} where ${sql.join(conditions, sql` and `)})`;
}
type AnyList = AnyFind & { readonly on?: readonly [string, string] };

function readRows(found: readonly AnyFound[], { joins = {}, lists = {} }: AnyFind): AnyFound[] {
  return found.map((each) => ({
    row: namedInCamelCase(each.row) as AnyFound['row'],
    ...Object.fromEntries(
      Object.keys(joins).map((name) => [name, each[name] ? namedInCamelCase(each[name]) : undefined]),
    ),
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, readRows(each[name] as AnyFound[], list)]),
    ),
  }));
}

/** Runs several finds in one statement, each as a JSON value of its own. */
export async function select(
  db: QueryExecutorProvider,
  finds: Readonly<Record<string, AnyFind>>,
): Promise<Record<string, AnyFound[]>> {
  const names = Object.keys(finds);
  const values = names.map((name, index) => sql`${jsonOf(finds[name]!)} as ${sql.id(`f${index}`)}`);
  const { rows } = await sql<Record<string, AnyFound[]>>`select ${sql.join(values)}`.execute(db);
  return Object.fromEntries(names.map((name, index) => [name, readRows(rows[0]![`f${index}`]!, finds[name]!)]));
}
