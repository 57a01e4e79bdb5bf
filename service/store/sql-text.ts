import { CompiledQuery, type QueryExecutorProvider } from 'kysely';

/** A statement that is put together, with its parameters. Texts are short work; a query builder's trees are not. */
export class SqlText {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Whether a column equals a value, or one of a list of values. */
  equals(column: string, value: unknown): string {
    if (value === null) return `${column} is null`;
    return Array.isArray(value) ? `${column} = any(${this.value(value)})` : `${column} = ${this.value(value)}`;
  }

  /** Runs a text whose placeholders this gave. */
  async run<Row>(db: QueryExecutorProvider, text: string): Promise<Row[]> {
    return (await db.getExecutor().executeQuery<Row>(CompiledQuery.raw(text, this.values) as CompiledQuery<Row>))
      .rows as Row[];
  }
}

const memoized = (convert: (name: string) => string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const converted = convert(name);
    known.set(name, converted);
    return converted;
  };
};

/** The name of a table or column in SQL, in quotes. Names come from code, never from a caller. */
export const sqlName = memoized((name) => {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is no name of a table or column`);
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
});

const camelName = memoized((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** A row with the names of its columns as in code. The names inside a column are its own. */
export function namedInCamelCase(row: object): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) named[camelName(column)] = value;
  return named;
}
