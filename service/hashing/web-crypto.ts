import { sameHex } from '../shared/crypto.js';
import type { Hasher } from './hasher.js';

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function derive(secret: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return toHex(new Uint8Array(bits));
}

/** PBKDF2-HMAC-SHA-256, for browsers, which have no argon2. OWASP recommends 600000 iterations. */
export function webCryptoHasher(iterations = 600_000): Hasher {
  return {
    async hash(secret) {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      return `pbkdf2$${iterations}$${toHex(salt)}$${await derive(secret, salt, iterations)}`;
    },
    async verify(hash, secret) {
      const match = /^pbkdf2\$(\d+)\$([0-9a-f]+)\$([0-9a-f]+)$/.exec(hash);
      if (!match) return false;
      return sameHex(await derive(secret, fromHex(match[2] ?? ''), Number(match[1])), match[3] ?? '');
    },
  };
}
