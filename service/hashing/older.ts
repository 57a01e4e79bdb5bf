import { sameHex } from '../shared/crypto.js';
import type { Hasher } from './hasher.js';

type Bytes = Uint8Array<ArrayBuffer>;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
/** Base64 with `.` in place of `+` and without padding, as passlib writes it. */
const fromAb64 = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('.', '+')), (character) => character.charCodeAt(0));

/** A kind of hash that another system made. */
interface OlderScheme {
  readonly pattern: RegExp;
  /** The digest of a secret and the one of the hash, hex. `parts` are the groups of the pattern. */
  digests(secret: Bytes, parts: readonly string[]): Promise<readonly [string, string]>;
}

/** `$sha256$salt$digest`, both hex: SHA-256 of the salt's bytes followed by the secret in UTF-8. */
const saltedSha256: OlderScheme = {
  pattern: /^\$sha256\$((?:[\da-f]{2}){8,64})\$([\da-f]{64})$/,
  async digests(secret, [salt = '', digest = '']) {
    const bytes = new Uint8Array([...fromHex(salt), ...secret]);
    return [toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))), digest];
  },
};

/** `$pbkdf2-sha256$rounds$salt$digest`, as passlib writes it, of at most 99,999 rounds. */
const pbkdf2: OlderScheme = {
  pattern: /^\$pbkdf2-sha256\$([1-9]\d{2,4})\$([\w./]{11,86})\$([\w./]{43})$/,
  async digests(secret, [rounds, salt = '', digest = '']) {
    const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
    const options = { name: 'PBKDF2', hash: 'SHA-256', salt: fromAb64(salt), iterations: Number(rounds) };
    return [toHex(new Uint8Array(await crypto.subtle.deriveBits(options, key, 256))), toHex(fromAb64(digest))];
  },
};

const schemes = [saltedSha256, pbkdf2];

/** Whether another system made the hash, so that it is replaced when its secret is known. */
export const isOlderHash = (hash: string): boolean => schemes.some(({ pattern }) => pattern.test(hash));

/** A hasher that also verifies older hashes. What it makes is `hasher`'s. */
export const withOlderHashes = (hasher: Hasher): Hasher => ({
  hash: (secret) => hasher.hash(secret),
  async verify(hash, secret) {
    for (const { pattern, digests } of schemes) {
      const [, ...parts] = pattern.exec(hash) ?? [];
      if (parts.length > 0) return sameHex(...(await digests(new TextEncoder().encode(secret), parts)));
    }
    return hasher.verify(hash, secret);
  },
});
