import { hash, verify } from '@node-rs/argon2';
import type { Hasher } from './hasher.js';

/** Argon2id with a set of parameters that OWASP recommends: 19 MiB, 2 passes, 1 lane. */
export const argon2Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, for Node, in the threads that Node shares with everything else. */
export const argon2Hasher: Hasher = {
  hash: (secret) => hash(secret, argon2Options),
  verify: (stored, secret) => verify(stored, secret).catch(() => false),
};
