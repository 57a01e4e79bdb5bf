import type { Limit } from '../../settings.js';
import type { ThrottleRow } from '../../store/rows.js';
import type { Tables, Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { sha256 } from '../crypto.js';
import { lockedProblem, ProblemError } from '../problem-error.js';
import { afterFailure, afterRequest, lockedUntil, type FailureRule } from './rules.js';

/** The name of a throttle. What it counts by (an address, an ID) is hashed, since it may be unknown to this service. */
export const throttleName = async (kind: string, by: string): Promise<string> => `${kind}:${await sha256(by)}`;

/** Counts a request under each name. Throws `rate-limited` when one of them is used up, and then counts none. */
export async function countRequest(
  app: App,
  tx: Transaction,
  limits: readonly { name: string; limit: Limit }[],
): Promise<void> {
  const rows = await tx.throttles.find({ id: limits.map(({ name }) => name) });
  const throttles = new Map(rows.map((row) => [row.id, row]));
  const counts = limits.map(({ name, limit }) => afterRequest(throttles.get(name), name, app.now(), limit));
  const full = counts.find(({ retryAfter }) => retryAfter !== undefined);
  if (full) throw new ProblemError('rate-limited', { retryAfter: full.retryAfter });
  await tx.throttles.put(...counts.flatMap(({ row }) => (row ? [row] : [])));
}

/** Counts one request of a caller under a kind of call. Throws `rate-limited`. */
export async function countClient(app: App, on: Tables, kind: string, client: string, limit: Limit): Promise<void> {
  const name = await throttleName(kind, client);
  if (await on.countHit(name, app.now(), limit)) return;
  const { retryAfter = 1 } = afterRequest(await on.throttles.get(name), name, app.now(), limit);
  throw new ProblemError('rate-limited', { retryAfter });
}

/** Takes the newest request back that was counted under each name: it came to nothing. */
export async function uncountRequests(tx: Transaction, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const row = await tx.throttles.get(name);
    if (row) await tx.throttles.update(name, { hits: row.hits.slice(0, -1) });
  }
}

/** Throws `locked` when one of the throttles is. */
export function checkThrottles(app: App, throttles: readonly (ThrottleRow | undefined)[], rule: FailureRule): void {
  const untils = throttles.map((throttle) => lockedUntil(throttle, app.now(), rule) ?? 0);
  const until = Math.max(0, ...untils);
  if (until) throw lockedProblem(until);
}

/** The throttle of a name as it was read; undefined when there is none. */
export interface NamedThrottle {
  readonly name: string;
  readonly row: ThrottleRow | undefined;
}

/**
 * Counts a failure under each name and throws: `locked` for the failure that locks, else `problem`.
 *
 * @param throttles - as this transaction read them
 * @param others - throttles that are written with them
 */
export async function refuseFailure(
  app: App,
  tx: Transaction,
  throttles: readonly NamedThrottle[],
  rule: FailureRule,
  problem: ProblemError,
  others: readonly ThrottleRow[] = [],
): Promise<never> {
  const rows = throttles.map(({ name, row }) => afterFailure(row, name, app.now(), rule));
  await tx.throttles.put(...rows, ...others);
  checkThrottles(app, rows, rule);
  throw problem;
}

/** A success ends the row of failures. */
export const forgetFailures = (tx: Transaction, names: readonly string[]): Promise<void> =>
  tx.throttles.delete(...names);
