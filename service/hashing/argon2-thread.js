/**
 * A thread that hashes, at a lower priority than the thread that answers calls. In JavaScript, since Node starts a thread
 * from a file that it reads itself.
 */
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

/** Linux counts threads as processes; elsewhere all threads have the same priority. */
function lowerPriority() {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not Linux, or not allowed: a hash then takes a core from everything else.
  }
}

/** @type {(hash: string, secret: string) => boolean} */
function verify(hash, secret) {
  try {
    return verifySync(hash, secret);
  } catch {
    // Not a hash of argon2.
    return false;
  }
}

/** @type {(task: import('./argon2-threads.js').HashingTask) => import('./argon2-threads.js').HashingResult} */
function perform({ id, secret, hash }) {
  try {
    return { id, value: hash === undefined ? hashSync(secret, workerData) : verify(hash, secret) };
  } catch {
    return { id };
  }
}

lowerPriority();
parentPort?.on('message', (task) => parentPort?.postMessage(perform(task)));
