/** PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const uniqueViolation = '23505';

/** The code of an error of the database or of the network; empty without one. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** The server goes down or starts, the connection broke or was never made. */
const lostCodes = /^(57P0[1-3]|08...|53300|ECONN(RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver throws without a code when the connection under a statement ends. */
const lostMessages = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Whether the connection to the database was lost, so that nothing of an open transaction was kept. */
export const isConnectionLost = (error: unknown): boolean =>
  lostCodes.test(codeOf(error)) || (error instanceof Error && !codeOf(error) && lostMessages.test(error.message));

/**
 * How often a transaction is run that collides with another one, by PostgreSQL's code: what it read has changed meanwhile,
 * two waited for each other, a unique value is taken. Run again, it sees what the other one wrote. A unique value may have
 * looked free to both, and then another run chooses differently; after a few runs the violation is final.
 */
const runs: Readonly<Record<string, number>> = { '40001': 50, '40P01': 50, [uniqueViolation]: 5 };

/** Milliseconds in which a transaction whose connection is lost is run again. A caller is then told, and tries later. */
const reconnectMs = 700;

/**
 * The milliseconds to wait before a transaction that failed is run again; undefined if it is not.
 *
 * @param run - how often it was run
 * @param elapsed - milliseconds since its first run began
 * @param committing - whether it failed at its commit: whether it was kept is then unknown
 */
export function pauseBeforeRun(error: unknown, run: number, elapsed: number, committing: boolean): number | undefined {
  if (run < (runs[codeOf(error)] ?? 1)) return Math.random() * Math.min(5 * run, 100);
  if (isConnectionLost(error) && !committing && elapsed < reconnectMs) return 50;
  return undefined;
}

/** The database did not answer in time. */
export class DatabaseTimeout extends Error {
  readonly code = 'DATABASE_TIMEOUT';
  constructor() {
    super('The database did not answer in time');
    this.name = 'DatabaseTimeout';
  }
}

/** Rejects with `DatabaseTimeout` if `work` takes longer; never if it may take `Infinity`. What it began goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  if (milliseconds === Infinity) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseTimeout()), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
