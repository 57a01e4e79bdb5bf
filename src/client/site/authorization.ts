import { checkIdToken, encode } from './id-token.js';
import type { TabStorage } from './storage.js';

/** A site of the OpenID provider without a backend: a public client. */
export interface SiteClient {
  /** Origin of the account service, the issuer. */
  service: string;
  clientId: string;
  /** The registered address to which the provider returns, an absolute URL of this origin. */
  redirectUri: string;
}

/** An authorization that waits for the visitor's return. Kept in this tab alone. */
interface Transaction {
  state: string;
  nonce: string;
  /** The PKCE code verifier (RFC 7636). */
  verifier: string;
  /** Where to go afterwards: a full URL of this origin. */
  place: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What the provider says of the visitor. Not checked yet. */
export interface UserInfo {
  name?: unknown;
  brands?: unknown;
}

const minute = 60_000;
/** Milliseconds to come back in: a registration takes longer, and waits for a mail. */
const patience = { login: 10 * minute, registration: 120 * minute };
/** Milliseconds for an answer of the provider. */
const timeout = 15_000;
const entry = 'authorization';

const random = (): string => encode(crypto.getRandomValues(new Uint8Array(32)));

/**
 * Begins a sign-in or a registration, and returns the URL to go to. It names neither the page nor its query.
 *
 * @throws Error where the page has no WebCrypto (http) or no sessionStorage
 */
export async function authorizationUrl(
  { service, clientId, redirectUri }: SiteClient,
  storage: TabStorage,
  { page, place, language }: { page: 'login' | 'registration'; place: string; language: string },
): Promise<string> {
  const [state, nonce, verifier] = [random(), random(), random()];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const transaction: Transaction = { state, nonce, verifier, place, expiresAt: Date.now() + patience[page] };
  if (!storage.set(entry, transaction)) throw new Error('No sessionStorage');
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile brands',
    state,
    nonce,
    code_challenge: encode(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...(language && { ui_locales: language }),
    ...(page === 'registration' && { prompt: 'create' }),
  });
  return `${service}/oidc/auth?${query}`;
}

/** Ends the waiting authorization and returns it if the state is its own. It is used once, whatever follows. */
export function takeTransaction(storage: TabStorage, state: string): Transaction | undefined {
  const found = storage.get(entry) as Partial<Transaction> | undefined;
  return found?.state === state ? (storage.take(entry) as Transaction) : undefined;
}

async function request(url: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
      ...init,
    });
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Redeems a code, checks the ID token and reads what the provider says of the visitor. The tokens go no further than here.
 *
 * @throws Error if the provider does not answer, or not as it should
 */
export async function redeem(
  { service, clientId, redirectUri }: SiteClient,
  { nonce, verifier }: Transaction,
  code: string,
): Promise<UserInfo> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
  const [tokens, { keys }] = await Promise.all([
    request(`${service}/oidc/token`, { method: 'POST', body }),
    request(`${service}/oidc/jwks`),
  ]);
  const expected = { issuer: service, clientId, nonce, keys: keys as JsonWebKey[] };
  const subject = await checkIdToken(String(tokens['id_token']), expected);
  const headers = { Authorization: `Bearer ${String(tokens['access_token'])}` };
  const info = await request(`${service}/oidc/userinfo`, { headers });
  if (info['sub'] !== subject) throw new Error('userinfo: sub');
  return info;
}
