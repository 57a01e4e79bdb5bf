import type { Limit } from '../settings.js';
import { unstorableTexts } from '../shared/text.js';
import type { Rows, TableName } from './rows.js';

type Plain = string | number | boolean | null;

/** Columns equal these values, or one of them. Plain columns only. */
export type Where<Row> = {
  readonly [Column in keyof Row]?: Row[Column] extends Plain ? Row[Column] | readonly Row[Column][] : never;
};

/** Rows of other tables, by a name of the reader's choice: the table, and the column that holds the id of its row. */
export type Joins<Row> = Readonly<Record<string, readonly [table: TableName, column: keyof Row & string]>>;

/** A row with the rows that its columns name. */
export type Joined<Row, J extends Joins<Row>> = { row: Row } & {
  [Name in keyof J]: Rows[J[Name][0]] | undefined;
};

interface FindOf<Name extends TableName> {
  readonly table: Name;
  readonly where?: Where<Rows[Name]>;
  readonly joins?: Joins<Rows[Name]>;
  /** Rows of other tables that belong to each row, by a name of the reader's choice. */
  readonly lists?: Readonly<Record<string, List>>;
}

/** Which rows to find, with what belongs to them. */
export type Find = { [Name in TableName]: FindOf<Name> }[TableName];

/** The rows of a find whose first column equals the second column of the row that they belong to. */
export type List = { [Name in TableName]: FindOf<Name> & ListOn<keyof Rows[Name] & string> }[TableName];
interface ListOn<Column> {
  readonly on: readonly [column: Column, of: string];
}

type MembersOf<F, Name extends string> = F extends { readonly [N in Name]: infer Members }
  ? Members
  : Record<never, never>;
type JoinedRow<Join> = Join extends readonly [infer Name extends TableName, string] ? Rows[Name] | undefined : never;
type Listed<Each> = Each extends Find ? Found<Each>[] : never;

/** A row that was found, with the rows that its columns name and with its lists. */
export type Found<F extends Find> = { row: Rows[F['table']] } & {
  -readonly [Name in keyof MembersOf<F, 'joins'>]: JoinedRow<MembersOf<F, 'joins'>[Name]>;
} & { -readonly [Name in keyof MembersOf<F, 'lists'>]: Listed<MembersOf<F, 'lists'>[Name]> };

/** Reads of one statement each. */
export interface Selects {
  /** Everything that several finds find, in one statement. */
  select<const Finds extends Readonly<Record<string, Find>>>(
    finds: Finds,
  ): Promise<{ [Name in keyof Finds]: Found<Finds[Name]>[] }>;
}

/** One table. What it gives and takes are copies: changing them changes nothing in the store. */
export interface Table<Row extends { id: string }> {
  get(id: string): Promise<Row | undefined>;
  find(where: Where<Row>): Promise<Row[]>;
  /** The same in one statement with rows of other tables, for instance `{ account: ['accounts', 'accountId'] }`. */
  findJoined<const J extends Joins<Row>>(where: Where<Row>, joins: J): Promise<Joined<Row, J>[]>;
  /** Throws `UniqueViolation`. */
  insert(row: Row): Promise<void>;
  /** Inserts rows, or replaces those with their ids, in one statement. Throws `UniqueViolation` of other columns. */
  put(...rows: readonly Row[]): Promise<void>;
  /** Throws `UniqueViolation`. A row that is not there stays not there. */
  update(id: string, changes: Partial<Omit<Row, 'id'>>): Promise<void>;
  delete(...ids: readonly string[]): Promise<void>;
  /** Deletes rows whose `expiresAt` is not after `now`. */
  deleteExpired(now: number): Promise<void>;
  /**
   * At most `count` rows whose `nextAttemptAt` is not after `now`, the earliest first, without those that another
   * transaction takes at the moment. Their `nextAttemptAt` becomes `until`.
   */
  claimDue(now: number, until: number, count: number): Promise<Row[]>;
}

/** Counts requests in one statement: of those that come at once none is lost. */
export interface Counts {
  /** Counts a request under the throttle's id unless `limit` is used up. Whether it was counted. */
  countHit(id: string, now: number, limit: Limit): Promise<boolean>;
}

export type Transaction = { readonly [Name in TableName]: Table<Rows[Name]> } & Selects & Counts;

/** What may run outside of a transaction: it can be run again when its connection was lost. */
type Repeatable = 'get' | 'find' | 'findJoined' | 'update' | 'delete';

/** What transactions and statements have in common. */
export type Tables = { readonly [Name in TableName]: Pick<Table<Rows[Name]>, Repeatable> } & Selects & Counts;

/**
 * Every call is one statement without a transaction. A read sees what was committed when it began; a write is kept at
 * once.
 */
export type Statements = Tables & {
  /** The store's clock, in epoch milliseconds. */
  now(): Promise<number>;
};

/** Everything the service stores. Implementations pass `test/suites/store.ts`. */
export interface Store {
  /** Runs `work` alone, keeps all it wrote, or nothing when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  readonly statements: Statements;
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
  'passkeys',
  'usedPasskeyChallenges',
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
  'usedPasskeyChallenges',
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

/** The connections of a pool. */
export interface Connections {
  readonly total: number;
  readonly idle: number;
  /** Calls that wait for one. */
  readonly waiting: number;
}
