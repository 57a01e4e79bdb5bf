/** What an ID token has to say (OpenID Connect Core 1.0, 3.1.3.7). */
export interface Expected {
  issuer: string;
  clientId: string;
  nonce: string;
  /** The provider's signing keys. */
  keys: readonly JsonWebKey[];
}

/** Milliseconds by which the visitor's clock may differ from the provider's. */
const skew = 5 * 60_000;
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

export const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const parse = (part: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(decode(part))) as Record<string, unknown>;

const unless = (valid: unknown, what: string): void => {
  if (!valid) throw new Error(`ID token: ${what}`);
};

/**
 * Checks an ID token and returns its subject. RS256 is the one algorithm of the provider.
 *
 * @throws Error if the token is not valid
 */
export async function checkIdToken(token: string, { issuer, clientId, nonce, keys }: Expected): Promise<string> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const { alg, kid } = parse(head);
  unless(alg === 'RS256', 'algorithm');
  const [jwk] = keys.filter((key) => (key as { kid?: string }).kid === kid && key.kty === 'RSA');
  unless(jwk, 'key');
  const key = await crypto.subtle.importKey('jwk', jwk!, algorithm, false, ['verify']);
  const signed = new TextEncoder().encode(`${head}.${body}`);
  unless(await crypto.subtle.verify(algorithm, key, decode(signature), signed), 'signature');
  const claims = parse(body);
  unless(claims['iss'] === issuer, 'iss');
  // The provider names one audience. A list of several would be another site's token too.
  unless(String(claims['aud']) === clientId, 'aud');
  unless(claims['nonce'] === nonce, 'nonce');
  unless(Number(claims['exp']) * 1000 > Date.now() - skew, 'exp');
  unless(typeof claims['sub'] === 'string', 'sub');
  return claims['sub'] as string;
}
