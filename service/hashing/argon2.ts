import { hash, verify } from '@node-rs/argon2';
import type { Hasher } from './hasher.js';

/** Argon2id with a set of parameters that OWASP recommends: 19 MiB, 2 passes, 1 lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, for Node. */
export const argon2Hasher: Hasher = {
  hash: (secret) => hash(secret, options),
  verify: (stored, secret) => verify(stored, secret).catch(() => false),
};
