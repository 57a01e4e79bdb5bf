import type { Limit } from '../settings.js';
import { afterRequest } from '../shared/throttles/rules.js';
import type { Rows, TableName, ThrottleRow } from './rows.js';
import type { AnyFind, AnyFound } from './select.js';
import {
  checkTexts,
  tableNames,
  uniqueColumns,
  UniqueViolation,
  type Joined,
  type Joins,
  type Statements,
  type Store,
  type Table,
  type Transaction,
} from './store.js';

type AnyRow = { id: string } & Record<string, unknown>;
type Undo = () => void;
type Data = ReadonlyMap<TableName, Map<string, AnyRow>>;

/** The rows of a find with what belongs to them, as copies. */
function findIn(data: Data, { table, where = {}, joins = {}, lists = {} }: AnyFind): AnyFound[] {
  checkTexts(where);
  const wanted = Object.entries(where);
  const matches = (row: AnyRow): boolean =>
    wanted.every(([column, value]) => (Array.isArray(value) ? value.includes(row[column]) : row[column] === value));
  const rowOf = (name: TableName, id: unknown): AnyRow | undefined =>
    structuredClone(data.get(name)?.get(id as string));
  return [...(data.get(table)?.values() ?? [])].filter(matches).map((row) => ({
    row: structuredClone(row),
    ...Object.fromEntries(Object.entries(joins).map(([name, [other, column]]) => [name, rowOf(other, row[column])])),
    ...Object.fromEntries(
      Object.entries(lists).map(([name, { on: [column, of] = ['id', 'id'], ...list }]) => [
        name,
        findIn(data, { ...list, where: { ...list.where, [column]: row[of] } }),
      ]),
    ),
  }));
}

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

  async function update(id: string, changes: Partial<AnyRow>): Promise<void> {
    const row = rows.get(id);
    if (!row) return;
    const changed = { ...row, ...structuredClone(changes), id };
    check(changed);
    write(id, changed);
  }

  return {
    async get(id) {
      return findIn(data, { table: name, where: { id } })[0]?.row;
    },
    find: async (where) => findIn(data, { table: name, where: { ...where } }).map(({ row }) => row),
    findJoined: async <J extends Joins<AnyRow>>(where: object, joins: J) =>
      findIn(data, { table: name, where: { ...where }, joins }) as Joined<AnyRow, J>[],
    async insert(row) {
      if (rows.has(row.id)) throw new UniqueViolation(name, 'id');
      check(row);
      write(row.id, structuredClone(row));
    },
    async put(...given) {
      for (const row of given) {
        if (rows.has(row.id)) await update(row.id, row);
        else await this.insert(row);
      }
    },
    update,
    async delete(...ids) {
      for (const id of ids) if (rows.has(id)) write(id, undefined);
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

async function countHit(throttles: Table<ThrottleRow>, id: string, now: number, limit: Limit): Promise<boolean> {
  const { row } = afterRequest(await throttles.get(id), id, now, limit);
  if (row) await throttles.put(row);
  return row !== undefined;
}

/** Each statement is a transaction of its own, so that none sees what another one has not kept yet. */
function statementsOf(store: Pick<Store, 'transaction'>): Statements {
  const tables = tableNames.map((name) => {
    const run =
      <Method extends 'get' | 'find' | 'findJoined' | 'update' | 'delete'>(method: Method) =>
      (...args: unknown[]) =>
        store.transaction(async (tx) => (tx[name][method] as (...args: unknown[]) => Promise<unknown>)(...args));
    return [
      name,
      {
        get: run('get'),
        find: run('find'),
        findJoined: run('findJoined'),
        update: run('update'),
        delete: run('delete'),
      },
    ];
  });
  return {
    ...(Object.fromEntries(tables) as { [Name in TableName]: Table<Rows[Name]> }),
    select: (finds) => store.transaction((tx) => tx.select(finds)),
    countHit: (...hit) => store.transaction((tx) => tx.countHit(...hit)),
    now: async () => Date.now(),
  };
}

/** Everything in memory, one transaction after the other: for the browser, tests and demonstrations. */
export function createMemoryStore(): Store {
  const data: Data = new Map(tableNames.map((name) => [name, new Map()]));
  let last: Promise<unknown> = Promise.resolve();

  function transactionOf(undos: Undo[]): Transaction {
    const tables = Object.fromEntries(
      tableNames.map((name) => [name, memoryTable(name, data, (undo) => undos.push(undo))]),
    ) as unknown as { [Name in TableName]: Table<Rows[Name]> };
    const select = async (finds: Readonly<Record<string, AnyFind>>) =>
      Object.fromEntries(Object.entries(finds).map(([name, find]) => [name, findIn(data, find)]));
    return {
      ...tables,
      select: select as Transaction['select'],
      countHit: (...hit) => countHit(tables.throttles, ...hit),
    };
  }

  async function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const undos: Undo[] = [];
    try {
      return await work(transactionOf(undos));
    } catch (error) {
      for (const undo of undos.reverse()) undo();
      throw error;
    }
  }

  const transaction: Store['transaction'] = (work) => {
    const result = last.then(() => run(work));
    last = result.catch(() => undefined);
    return result;
  };
  return { transaction, statements: statementsOf({ transaction }) };
}
