import { commit, type App } from '../app.js';
import { sha256 } from '../crypto.js';
import { lockedRefusal, Refusal } from '../problem-error.js';
import { afterFailure, afterRequest, lockedUntil } from './rules.js';
import type { Limit } from '../../settings.js';
import { put, type Transaction } from '../../store/store.js';

/** A throttle's name; what it counts by (an address, an ID) is hashed, for it may belong to nobody here. */
export const throttleName = async (kind: string, by: string): Promise<string> => `${kind}:${await sha256(by)}`;

/** Counts a request under each name. Throws `rate-limited` when one of them is used up, and then counts none. */
export async function countRequest(app: App, limits: readonly { name: string; limit: Limit }[]): Promise<void> {
  await commit(app, async (tx) => {
    for (const { name, limit } of limits) {
      const after = afterRequest(await tx.throttles.get(name), name, app.now(), limit);
      if (after.row) await put(tx.throttles, after.row);
      else throw new Refusal('rate-limited', { retryAfter: after.retryAfter });
    }
  });
}

/** `locked` when one of the names is. */
export async function refusalOfLock(app: App, tx: Transaction, names: readonly string[]): Promise<Refusal | undefined> {
  const untils = await Promise.all(names.map(async (name) => lockedUntil(await tx.throttles.get(name), app.now())));
  const until = Math.max(0, ...untils.filter((each) => each !== undefined));
  return until ? lockedRefusal(until) : undefined;
}

/** Counts a failure under each name and gives the refusal: `locked` for the failure that locks, else `refusal`. */
export async function countFailure(
  app: App,
  tx: Transaction,
  names: readonly string[],
  rule: { failures: number; lockMinutes: number },
  refusal: Refusal,
): Promise<Refusal> {
  for (const name of names) {
    await put(tx.throttles, afterFailure(await tx.throttles.get(name), name, app.now(), rule));
  }
  return (await refusalOfLock(app, tx, names)) ?? refusal;
}

/** A success ends the row of failures. */
export async function forgetFailures(tx: Transaction, names: readonly string[]): Promise<void> {
  for (const name of names) await tx.throttles.delete(name);
}
