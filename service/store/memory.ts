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
type Undo = () => void;
type Data = ReadonlyMap<TableName, Map<string, AnyRow>>;

function memoryTable(name: TableName, data: Data, log: (undo: Undo) => void): Table<AnyRow> {
  const rows = data.get(name) ?? new Map<string, AnyRow>();
  const unique = (uniqueColumns[name] ?? []) as readonly string[];

  function write(id: string, row: AnyRow | undefined): void {
    const before = rows.get(id);
    log(() => (before ? rows.set(id, before) : rows.delete(id)));
    if (row) rows.set(id, row);
    else rows.delete(id);
  }

  function check(row: AnyRow): void {
    checkTexts(row);
    for (const column of unique) {
      const value = row[column];
      if (value === null || value === undefined) continue;
      for (const other of rows.values()) {
        if (other.id !== row.id && other[column] === value) throw new UniqueViolation(name, column);
      }
    }
  }

  const copyOf = (table: TableName, id: unknown): AnyRow | undefined =>
    structuredClone(data.get(table)?.get(id as string));

  function find(where: Record<string, unknown>): AnyRow[] {
    checkTexts(where);
    const wanted = Object.entries(where);
    return [...rows.values()]
      .filter((row) => wanted.every(([column, value]) => row[column] === value))
      .map((row) => structuredClone(row));
  }

  return {
    async get(id) {
      checkTexts({ id });
      return copyOf(name, id);
    },
    find: async (where) => find(where),
    async findJoined<J extends Joins<AnyRow>>(where: Partial<AnyRow>, joins: J) {
      return find(where).map((row) => {
        const others = Object.entries(joins).map(([alias, [table, column]]) => [alias, copyOf(table, row[column])]);
        return { row, ...Object.fromEntries(others) } as Joined<AnyRow, J>;
      });
    },
    async insert(row) {
      if (rows.has(row.id)) throw new UniqueViolation(name, 'id');
      check(row);
      write(row.id, structuredClone(row));
    },
    async update(id, changes) {
      const row = rows.get(id);
      if (!row) return;
      const changed = { ...row, ...structuredClone(changes), id };
      check(changed);
      write(id, changed);
    },
    async delete(id) {
      if (rows.has(id)) write(id, undefined);
    },
    async claimDue(now, until, count) {
      const at = (row: AnyRow): number => row['nextAttemptAt'] as number;
      const due = [...rows.values()].filter((row) => at(row) <= now).sort((one, other) => at(one) - at(other));
      return due.slice(0, count).map((row) => {
        const claimed = { ...row, nextAttemptAt: until };
        write(row.id, claimed);
        return structuredClone(claimed);
      });
    },
    async deleteExpired(now) {
      for (const row of [...rows.values()]) if ((row['expiresAt'] as number) <= now) write(row.id, undefined);
    },
  };
}

/** Everything in memory, one transaction after the other: for the browser, tests and demonstrations. */
export function createMemoryStore(): Store {
  const data: Data = new Map(tableNames.map((name) => [name, new Map()]));
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const undos: Undo[] = [];
    const tables = tableNames.map((name) => [name, memoryTable(name, data, (undo) => undos.push(undo))]);
    try {
      return await work(Object.fromEntries(tables) as Transaction);
    } catch (error) {
      for (const undo of undos.reverse()) undo();
      throw error;
    }
  }

  return {
    transaction(work) {
      const result = last.then(() => run(work));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
