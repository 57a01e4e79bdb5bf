import type { App } from '../app.js';
import { isOlderHash } from '../../hashing/older.js';

/** How a typed password compares with a credential's hash. */
export interface SecretComparison {
  matches: boolean;
  /** A hash of ours, to replace the older one that matched. */
  renewed?: string;
}

/**
 * Compares a password. Every comparison does the work of one hash of ours: for an unknown credential, whose hash is
 * undefined, and for one with an older hash too.
 */
export async function compareSecret(app: App, hash: string | undefined, password: string): Promise<SecretComparison> {
  if (hash === undefined || !isOlderHash(hash))
    return { matches: await app.hasher.verify(hash ?? (await app.dummyHash()), password) };
  if (await app.hasher.verify(hash, password)) return { matches: true, renewed: await app.hasher.hash(password) };
  await app.hasher.verify(await app.dummyHash(), password);
  return { matches: false };
}

/** Ends no sooner than after so many milliseconds, unless `work` fails: its duration says nothing then. */
export async function takingAtLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  if (milliseconds === 0) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  const [result] = await Promise.all([work, pause]).finally(() => clearTimeout(timer));
  return result;
}
