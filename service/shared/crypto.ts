/** The same code in Node and in a browser: Web Crypto, and Node's own where it is there. */
const encoder = new TextEncoder();

interface NodeHash {
  update(text: string): { digest(encoding: 'hex'): string };
}
interface NodeCrypto {
  createHash(algorithm: 'sha256'): NodeHash;
  createHmac(algorithm: 'sha256', key: string): NodeHash;
}
/** Web Crypto hands each digest to another thread, which takes many times longer than a digest of so short a text. */
const node = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => NodeCrypto } }
).process?.getBuiltinModule?.('node:crypto');

/** Bytes as hex digits. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** 256 random bits as 64 hex digits: session and registration tokens. */
export const randomToken = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

/** 128 random bits as 32 hex digits: names of rows. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

/** Six decimal digits, every code equally likely. */
export function randomCode(): string {
  const box = new Uint32Array(1);
  // Numbers above the last full million are drawn again; a plain remainder would favour small codes.
  const limit = Math.floor(0x1_0000_0000 / 1_000_000) * 1_000_000;
  do crypto.getRandomValues(box);
  while ((box[0] ?? 0) >= limit);
  return String((box[0] ?? 0) % 1_000_000).padStart(6, '0');
}

/** SHA-256 of a text, hex. */
export async function sha256(text: string): Promise<string> {
  if (node) return node.createHash('sha256').update(text).digest('hex');
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/** HMAC-SHA-256 of a text, hex. */
export async function hmac(secret: string, text: string): Promise<string> {
  if (node) return node.createHmac('sha256', secret).update(text).digest('hex');
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
}

/** Compares two hex texts in a time that depends on their length alone. */
export function sameHex(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < left.length; index += 1) difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  return difference === 0;
}
