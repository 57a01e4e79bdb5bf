/** Hashes passwords of accounts and credentials. */
export interface Hasher {
  /** A salted hash that contains its own parameters. */
  hash(secret: string): Promise<string>;
  /** False for a hash this hasher cannot read. */
  verify(hash: string, secret: string): Promise<boolean>;
}
