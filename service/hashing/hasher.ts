/** Hashes passwords of accounts and credentials. */
export interface Hasher {
  /** A salted hash that contains its own parameters. */
  hash(secret: string): Promise<string>;
  /** False for a hash this hasher cannot read. */
  verify(hash: string, secret: string): Promise<boolean>;
  /** Runs work that will hash, or refuses it at once while too much such work is under way. Without it: no bound. */
  admit?<T>(work: () => Promise<T>): Promise<T>;
}

/** Runs work that will hash, if the hasher admits it. Throws `unavailable`. */
export const admit = <T>(hasher: Hasher, work: () => Promise<T>): Promise<T> =>
  hasher.admit ? hasher.admit(work) : work();
