import { unstorableTexts } from '../shared/text.js';
import type { Rows, TableName } from './rows.js';

/** Rows of other tables, by a name of the reader's choice: the table, and the column that holds the id of its row. */
export type Joins<Row> = Readonly<Record<string, readonly [table: TableName, column: keyof Row & string]>>;

/** A row with the rows that its columns name. */
export type Joined<Row, J extends Joins<Row>> = { row: Row } & {
  [Name in keyof J]: Rows[J[Name][0]] | undefined;
};

/** One table. What it gives and takes are copies: changing them changes nothing in the store. */
export interface Table<Row extends { id: string }> {
  get(id: string): Promise<Row | undefined>;
  /** Rows whose columns equal all of `where`; plain columns only. */
  find(where: Partial<Row>): Promise<Row[]>;
  /** The same in one statement with rows of other tables, for instance `{ account: ['accounts', 'accountId'] }`. */
  findJoined<const J extends Joins<Row>>(where: Partial<Row>, joins: J): Promise<Joined<Row, J>[]>;
  /** Throws `UniqueViolation`. */
  insert(row: Row): Promise<void>;
  /** Throws `UniqueViolation`. A row that is not there stays not there. */
  update(id: string, changes: Partial<Omit<Row, 'id'>>): Promise<void>;
  delete(id: string): Promise<void>;
  /** Deletes rows whose `expiresAt` is not after `now`. */
  deleteExpired(now: number): Promise<void>;
  /**
   * At most `count` rows whose `nextAttemptAt` is not after `now`, the earliest first, without those that another
   * transaction takes at the moment. Their `nextAttemptAt` becomes `until`.
   */
  claimDue(now: number, until: number, count: number): Promise<Row[]>;
}

export type Transaction = { readonly [Name in TableName]: Table<Rows[Name]> };

/** Everything the service stores. Implementations pass `test/suites/store.ts`. */
export interface Store {
  /** Runs `work` alone, keeps all it wrote, or nothing when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Columns whose values are unique, null aside. The key `id` is unique in every table. */
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
  'queuedMails',
  'passwordResets',
  'throttles',
  'oidcClients',
  'oidcRecords',
  'oidcKeys',
  'interactions',
  'consents',
  'siteSessions',
  'credentialImports',
];

/** Tables whose rows expire. */
export const expiringTables = [
  'sessions',
  'registrations',
  'linkings',
  'challenges',
  'passwordResets',
  'throttles',
  'oidcRecords',
  'interactions',
  'siteSessions',
] as const satisfies readonly TableName[];

/** Another row has the value. */
export class UniqueViolation extends Error {
  constructor(
    readonly table: TableName,
    readonly column: string,
  ) {
    super(`${table}.${column} is taken`);
    this.name = 'UniqueViolation';
  }
}

/** A text that no database can keep. Callers are refused before: here is the last check. */
export class UnstorableText extends Error {
  constructor(readonly columns: readonly string[]) {
    super(`${columns.join(', ')}: a text that cannot be stored`);
    this.name = 'UnstorableText';
  }
}

/** Throws `UnstorableText`. */
export function checkTexts(values: object): void {
  const columns = unstorableTexts(values);
  if (columns.length > 0) throw new UnstorableText(columns);
}

/** Inserts the row, or replaces the one with its id. */
export async function put<Row extends { id: string }>(table: Table<Row>, row: Row): Promise<void> {
  if (await table.get(row.id)) await table.update(row.id, row);
  else await table.insert(row);
}

/** The connections of a pool. */
export interface Connections {
  readonly total: number;
  readonly idle: number;
  /** Calls that wait for one. */
  readonly waiting: number;
}
