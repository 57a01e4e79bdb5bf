import type { Limit } from '../../settings.js';
import { put, type Transaction } from '../../store/store.js';
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
  const counts = await Promise.all(
    limits.map(async ({ name, limit }) => afterRequest(await tx.throttles.get(name), name, app.now(), limit)),
  );
  const full = counts.find(({ retryAfter }) => retryAfter !== undefined);
  if (full) throw new ProblemError('rate-limited', { retryAfter: full.retryAfter });
  for (const { row } of counts) if (row) await put(tx.throttles, row);
}

/** Counts one request of a caller under a kind of call. Throws `rate-limited`. */
export async function countClient(
  app: App,
  tx: Transaction,
  kind: string,
  client: string,
  limit: Limit,
): Promise<void> {
  await countRequest(app, tx, [{ name: await throttleName(kind, client), limit }]);
}

/** Takes the newest request back that was counted under each name: it came to nothing. */
export async function uncountRequests(tx: Transaction, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const row = await tx.throttles.get(name);
    if (row) await tx.throttles.update(name, { hits: row.hits.slice(0, -1) });
  }
}

/** Throws `locked` when one of the names is. */
export async function checkNotLocked(app: App, tx: Transaction, names: readonly string[]): Promise<void> {
  const untils = await Promise.all(names.map(async (name) => lockedUntil(await tx.throttles.get(name), app.now())));
  const until = Math.max(0, ...untils.filter((each) => each !== undefined));
  if (until) throw lockedProblem(until);
}

/** Counts a failure under each name and throws: `locked` for the failure that locks, else `problem`. */
export async function refuseFailure(
  app: App,
  tx: Transaction,
  names: readonly string[],
  rule: FailureRule,
  problem: ProblemError,
): Promise<never> {
  for (const name of names) {
    await put(tx.throttles, afterFailure(await tx.throttles.get(name), name, app.now(), rule));
  }
  await checkNotLocked(app, tx, names);
  throw problem;
}

/** A success ends the row of failures. */
export async function forgetFailures(tx: Transaction, names: readonly string[]): Promise<void> {
  for (const name of names) await tx.throttles.delete(name);
}
