import { fromBase64Url, toBase64Url } from './base64url.js';

/** AES-256-GCM by Web Crypto: the same in Node and in a browser. */
const algorithm = 'AES-GCM';
const ivLength = 12;
const tagLength = 16;
const encoder = new TextEncoder();

/** A key of its own for each purpose. */
async function keyOf(secret: string, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(purpose) };
  return crypto.subtle.deriveKey(derivation, material, { name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
}

const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...part]));

/** Encrypts a text under the service's secret. */
export async function seal(secret: string, purpose: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const key = await keyOf(secret, purpose);
  const encrypted = new Uint8Array(await crypto.subtle.encrypt({ name: algorithm, iv }, key, encoder.encode(text)));
  // The tag stands before the text, as other implementations write it.
  return toBase64Url(joined(iv, encrypted.subarray(-tagLength), encrypted.subarray(0, -tagLength)));
}

/**
 * Encrypts under `secret` what another secret encrypted. Rejects when neither reads it.
 *
 * @returns undefined when `secret` reads it already
 */
export async function reseal(
  secret: string,
  oldSecret: string,
  purpose: string,
  sealed: string,
): Promise<string | undefined> {
  const isReadable = await unseal(secret, purpose, sealed).then(
    () => true,
    () => false,
  );
  return isReadable ? undefined : seal(secret, purpose, await unseal(oldSecret, purpose, sealed));
}

/** Rejects for another secret or purpose, and for a text that was changed. */
export async function unseal(secret: string, purpose: string, sealed: string): Promise<string> {
  const bytes = fromBase64Url(sealed);
  const [iv, tag] = [bytes.slice(0, ivLength), bytes.slice(ivLength, ivLength + tagLength)];
  const encrypted = joined(bytes.subarray(ivLength + tagLength), tag);
  const key = await keyOf(secret, purpose);
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: algorithm, iv }, key, encrypted));
}
