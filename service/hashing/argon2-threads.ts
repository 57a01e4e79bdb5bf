import { Worker } from 'node:worker_threads';
import { argon2Options } from './argon2.js';
import type { Hasher } from './hasher.js';

const file = new URL('./argon2-thread.js', import.meta.url);

/** Asks a thread for a hash, or, with a hash, whether the secret is its secret. */
export interface HashingTask {
  readonly id: number;
  readonly secret: string;
  readonly hash?: string;
}

/** A thread's answer; without a value the task failed. */
export interface HashingResult {
  readonly id: number;
  readonly value?: string | boolean;
}

interface Pending {
  resolve(value: string | boolean): void;
  reject(error: Error): void;
}

/** A thread, started with its first task, and started again when it ended. It does not keep the process running. */
class HashingThread {
  #worker: Worker | undefined;
  #count = 0;
  readonly #pending = new Map<number, Pending>();

  get load(): number {
    return this.#pending.size;
  }

  run(task: Omit<HashingTask, 'id'>): Promise<string | boolean> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#count += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...task, id } satisfies HashingTask);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(file, { workerData: argon2Options });
    worker.on('message', ({ id, value }: HashingResult) => {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (this.load === 0) worker.unref();
      if (value === undefined) pending?.reject(new Error('The password could not be hashed'));
      else pending?.resolve(value);
    });
    // An error ends the thread too.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.#worker = undefined;
      for (const { reject } of this.#pending.values()) reject(new Error('The hashing thread ended'));
      this.#pending.clear();
    });
    return worker;
  }
}

export interface ThreadedHasher extends Hasher {
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * argon2id in threads of its own, with a lower priority: the thread that answers calls, and the threads that it shares
 * with digests and files, do not wait for a hash.
 */
export function argon2Threads(count: number): ThreadedHasher {
  const threads = Array.from({ length: count }, () => new HashingThread());
  const run = (task: Omit<HashingTask, 'id'>): Promise<string | boolean> =>
    threads.reduce((one, other) => (other.load < one.load ? other : one)).run(task);
  return {
    hash: async (secret) => String(await run({ secret })),
    verify: async (hash, secret) => (await run({ hash, secret })) === true,
    close: async () => void (await Promise.all(threads.map((thread) => thread.stop()))),
  };
}
