import type { Limit } from '../../settings.js';
import type { ThrottleRow } from '../../store/rows.js';

/** So many failures in a row lock for so many minutes. */
export interface FailureRule {
  failures: number;
  lockMinutes: number;
}

/** When failures at one secret, from whomever, make those wait who are unknown to it. */
export interface GuessRule {
  /** So many failures within the window. */
  failures: number;
  windowHours: number;
  waitSeconds: number;
}

/** One more failure at a secret. Only as many are kept as the rule needs. */
export function withFailure(failures: ThrottleRow | undefined, id: string, now: number, rule: GuessRule): ThrottleRow {
  const length = rule.windowHours * 3_600_000;
  const hits = [...(failures?.hits ?? []).filter((hit) => hit > now - length), now].slice(-rule.failures);
  return { id, hits, lockedUntil: null, expiresAt: now + length };
}

/** Seconds until one who is unknown to a secret may try it. `wait` is since when they wait. */
export function secondsOfWait(
  failures: ThrottleRow | undefined,
  wait: ThrottleRow | undefined,
  now: number,
  rule: GuessRule,
): number {
  const length = rule.windowHours * 3_600_000;
  const recent = (failures?.hits ?? []).filter((hit) => hit > now - length);
  if (recent.length < rule.failures) return 0;
  // A clock that was set back makes nobody wait longer.
  const since = Math.min(wait?.hits[0] ?? now, now);
  return Math.max(0, Math.ceil((since + rule.waitSeconds * 1000 - now) / 1000));
}

/**
 * The instant (epoch milliseconds) until which the name is locked; undefined when it is not. Never later than the rule
 * allows: a clock that was set back makes no lock longer.
 */
export function lockedUntil(throttle: ThrottleRow | undefined, now: number, rule: FailureRule): number | undefined {
  const until = Math.min(throttle?.lockedUntil ?? 0, now + rule.lockMinutes * 60_000);
  return until > now ? until : undefined;
}

/**
 * One more failure in a row; the last one allowed locks. Failures older than the length of a lock no longer count: waiting
 * that long between tries gains nothing over waiting for a lock to end.
 */
export function afterFailure(
  throttle: ThrottleRow | undefined,
  id: string,
  now: number,
  rule: FailureRule,
): ThrottleRow {
  const length = rule.lockMinutes * 60_000;
  const hits = [...(throttle?.hits ?? []).filter((hit) => hit > now - length), now];
  const locks = hits.length >= rule.failures;
  return { id, hits: locks ? [] : hits, lockedUntil: locks ? now + length : null, expiresAt: now + length };
}

/** Failures that are left before the next lock, after one more. */
export const failuresLeft = (throttle: ThrottleRow | undefined, now: number, rule: FailureRule): number =>
  rule.failures - (afterFailure(throttle, '', now, rule).hits.length || rule.failures);

/** One more request in a sliding window: the row to keep, or the seconds to wait. */
export function afterRequest(
  throttle: ThrottleRow | undefined,
  id: string,
  now: number,
  limit: Limit,
): { row: ThrottleRow; retryAfter?: never } | { row?: never; retryAfter: number } {
  const length = limit.windowSeconds * 1000;
  const hits = (throttle?.hits ?? []).filter((hit) => hit > now - length);
  const oldest = hits.at(-limit.count);
  if (oldest !== undefined) {
    // At most the window: a clock that was set back makes no wait longer.
    const milliseconds = Math.min(oldest + length - now, length);
    return { retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) };
  }
  return { row: { id, hits: [...hits, now], lockedUntil: null, expiresAt: now + length } };
}
