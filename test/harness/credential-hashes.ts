import { createHash, randomBytes } from 'node:crypto';

/** A salted SHA-256 of a password, as another system has it. */
export function sha256Hash(password: string): string {
  const salt = randomBytes(16);
  const digest = createHash('sha256').update(salt).update(password).digest('hex');
  return `$sha256$${salt.toString('hex')}$${digest}`;
}
