import { ProblemError } from '../shared/problem-error.js';
import type { Hasher } from './hasher.js';

export interface HashingLimits {
  /** Hashes that are computed at the same time. */
  readonly running: number;
  /** Hashes that wait. A call that would wait behind more is answered `unavailable`. */
  readonly waiting: number;
}

/** What a hasher does now. */
export interface HashingLoad {
  readonly running: number;
  readonly waiting: number;
  /** How many it refused since it was made. */
  readonly refused: number;
}

export interface BoundedHasher extends Hasher {
  load(): HashingLoad;
}

/**
 * A hasher that does so much at a time and no more: the threads that hash are those that everything else needs too, and a
 * queue without an end answers everybody too late.
 */
export function boundedHasher(hasher: Hasher, { running: most, waiting }: HashingLimits): BoundedHasher {
  let running = 0;
  let refused = 0;
  let admitted = 0;
  const queue: (() => void)[] = [];

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < most) running += 1;
    else {
      if (queue.length >= waiting) {
        refused += 1;
        throw new ProblemError('unavailable');
      }
      // The one before hands its place over.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    async admit(work) {
      if (admitted >= most + waiting) {
        refused += 1;
        throw new ProblemError('unavailable');
      }
      admitted += 1;
      try {
        return await work();
      } finally {
        admitted -= 1;
      }
    },
    hash: (secret) => inTurn(() => hasher.hash(secret)),
    verify: (hash, secret) => inTurn(() => hasher.verify(hash, secret)),
    load: () => ({ running, waiting: queue.length, refused }),
  };
}
