import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { chuo, minato, minatoSecret } from './start.js';

const random = (): string => randomBytes(32).toString('base64url');
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** An authorization request with what the site remembers of it. */
export interface Request {
  readonly url: URL;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: Record<string, string>;
}

/** A dealer's site that says exactly what a test wants, mistakes too. */
export class Site {
  constructor(
    readonly base: string,
    readonly id: 'chuo' | 'minato' = 'chuo',
    readonly redirectUri = `${id === 'chuo' ? chuo : minato}/callback`,
  ) {}

  /** @param changes parameters to replace; undefined leaves one out */
  request(changes: Record<string, string | undefined> = {}): Request {
    const [verifier, state, nonce] = [random(), random(), random()];
    const parameters: Record<string, string | undefined> = {
      client_id: this.id,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'openid profile brands',
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...changes,
    };
    const url = new URL('/oidc/auth', this.base);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    return { url, verifier, state, nonce };
  }

  /** Redeems a code. */
  async token(code: string | null, verifier: string | undefined, secret = minatoSecret): Promise<TokenAnswer> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: this.redirectUri,
      ...(verifier !== undefined && { code_verifier: verifier }),
      ...(this.id === 'chuo' && { client_id: this.id }),
    });
    const basic = Buffer.from(`${this.id}:${encodeURIComponent(secret)}`).toString('base64');
    const headers: Record<string, string> = this.id === 'minato' ? { Authorization: `Basic ${basic}` } : {};
    const response = await fetch(`${this.base}/oidc/token`, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  async userinfo(accessToken: string | undefined): Promise<{ status: number; body: any }> {
    const headers = { Authorization: `Bearer ${accessToken}` };
    const response = await fetch(`${this.base}/oidc/userinfo`, { headers });
    return { status: response.status, body: await response.json() };
  }
}

/** The claims of a token, unchecked: what is signed is tested with foreign clients. */
export const claimsOf = (token: string | undefined): Record<string, string> =>
  JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>;

/** Whether one of the published keys signed the token. */
export async function isSigned(base: string, token: string): Promise<boolean> {
  const { keys } = (await (await fetch(`${base}/oidc/jwks`)).json()) as { keys: Record<string, string>[] };
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const key = createPublicKey({ key: keys.find((each) => each['kid'] === kid)!, format: 'jwk' });
  return verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
}
