import type { Rows, TableName } from './rows.js';

/** One table. What it gives and takes are copies: changing them changes nothing in the store. */
export interface Table<Row extends { id: string }> {
  get(id: string): Promise<Row | undefined>;
  /** Rows whose columns equal all of `where`; plain columns only. */
  find(where: Partial<Row>): Promise<Row[]>;
  /** Throws `UniqueViolation`. */
  insert(row: Row): Promise<void>;
  /** Throws `UniqueViolation`. A row that is not there stays not there. */
  update(id: string, changes: Partial<Omit<Row, 'id'>>): Promise<void>;
  delete(id: string): Promise<void>;
  /** Deletes rows whose `expiresAt` is not after `now`. */
  deleteExpired(now: number): Promise<void>;
}

export type Transaction = { readonly [Name in TableName]: Table<Rows[Name]> };

/** Where the service keeps everything. Implementations pass `test/suites/store.ts`. */
export interface Store {
  /** Runs `work` alone, keeps all it wrote, or nothing when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Columns in which a value (not null) stands once. The key `id` is unique everywhere. */
export const uniqueColumns: { readonly [Name in TableName]?: readonly (keyof Rows[Name] & string)[] } = {
  accounts: ['emailKey'],
  links: ['activeCredentialId'],
  registrations: ['tokenHash'],
};

export const tableNames: readonly TableName[] = [
  'accounts',
  'credentials',
  'links',
  'sessions',
  'termsAcceptances',
  'registrations',
  'linkings',
  'challenges',
  'passwordResets',
  'throttles',
];

/** Tables whose rows end by themselves. */
export const expiringTables = [
  'sessions',
  'registrations',
  'linkings',
  'challenges',
  'passwordResets',
  'throttles',
] as const satisfies readonly TableName[];

/** Somebody else was first. */
export class UniqueViolation extends Error {
  constructor(
    readonly table: TableName,
    readonly column: string,
  ) {
    super(`${table}.${column} is taken`);
    this.name = 'UniqueViolation';
  }
}

/** Inserts the row, or replaces the one with its id. */
export async function put<Row extends { id: string }>(table: Table<Row>, row: Row): Promise<void> {
  if (await table.get(row.id)) await table.update(row.id, row);
  else await table.insert(row);
}
