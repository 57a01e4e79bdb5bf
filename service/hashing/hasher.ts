/** Turns passwords (of accounts and of cards) into something that can only be compared. */
export interface Hasher {
  /** A salted hash that carries its own parameters. */
  hash(secret: string): Promise<string>;
  /** False for a hash this hasher cannot read. */
  verify(hash: string, secret: string): Promise<boolean>;
}
