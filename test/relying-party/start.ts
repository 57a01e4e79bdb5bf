import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { addClient } from '../../service/provider/clients.js';
import { createMemoryStore } from '../../service/store/memory.js';
import {
  createMemorySessionStore,
  createRelyingParty,
  type RelyingPartyOptions,
} from '../../src/relying-party/index.js';
import { Browser } from '../service/provider/browser.js';
import { claimsOf } from '../service/provider/site.js';
import { listen, startProvider } from '../service/provider/start.js';

export const clientId = 'harbor';
const clientSecret = 'the secret of harbor + %';

/** What the account service's answers go through on their way to the site. */
interface Faults {
  /** Claims that replace those of the next ID tokens. */
  idToken?: JWTPayload;
  /** Signs these ID tokens. Default: a key that is published. */
  key?: CryptoKey;
  /** The account service cannot be reached. */
  down?: boolean;
}

/** A browser at the site, and at the account service. */
export class SiteVisitor {
  readonly cookies = new Map<string, string>();
  readonly atService: Browser;

  constructor(
    readonly origin: string,
    issuer: string,
  ) {
    this.atService = new Browser(issuer);
  }

  /** One request to the site, without following a redirect. */
  async request(path: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Begins a sign-in and does what the account service asks. Returns the address that leads back. */
  async authorize(answer: 'consent' | 'refusal' = 'consent', path = '/mylexus/login'): Promise<URL> {
    const begun = await this.request(path);
    return this.atService.authorize(begun.headers.get('Location') ?? '', answer);
  }

  async signIn(path?: string): Promise<Response> {
    return this.request(await this.authorize('consent', path));
  }

  async session(): Promise<unknown> {
    return (await this.request('/mylexus/session')).json();
  }

  async isSignedIn(): Promise<boolean> {
    return ((await this.session()) as { state: string }).state === 'signed-in';
  }

  logOut(origin = this.origin): Promise<Response> {
    return this.request('/mylexus/logout', { method: 'POST', headers: { Origin: origin } });
  }
}

/** A key that the account service seems to publish beside its own: tests sign with it what the service would not. */
async function createForgery() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const published = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const sign = (claims: JWTPayload, typ = 'JWT', key: CryptoKey = privateKey): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test', typ }).sign(key);
  return { published, sign };
}

/** The account service, and a site with a backend that listens on loopback. */
export async function startSite(options: Partial<RelyingPartyOptions> = {}) {
  const running = await startProvider(createMemoryStore());
  const server = createServer();
  const origin = await listen(server);
  const client = {
    id: clientId,
    names: { ja: '港店', en: 'Harbor' },
    origin,
    redirectUris: [`${origin}/mylexus/callback`],
    postLogoutRedirectUris: [`${origin}/`],
    backchannelLogoutUri: `${origin}/mylexus/backchannel-logout`,
    confidential: true,
  };
  await addClient(running.store, client, Date.now(), clientSecret);

  const { published, sign } = await createForgery();
  const faults: Faults = {};
  const errors: unknown[] = [];
  let offset = 0;
  async function call(url: string, init: RequestInit): Promise<Response> {
    if (faults.down) throw new TypeError('fetch failed');
    const response = await fetch(url, init);
    const isTokens = url.endsWith('/oidc/token') && faults.idToken;
    if (!isTokens && !url.endsWith('/oidc/jwks')) return response;
    const body = (await response.json()) as Record<string, any>;
    if (isTokens)
      body['id_token'] = await sign({ ...claimsOf(body['id_token']), ...faults.idToken }, 'JWT', faults.key);
    else body['keys'].push(published);
    return Response.json(body, { status: response.status });
  }
  const store = options.store ?? createMemorySessionStore();
  const site = createRelyingParty({
    issuer: running.base,
    clientId,
    clientSecret,
    origin,
    store,
    fetch: call,
    onError: (error) => errors.push(error),
    now: () => Date.now() + offset,
    ...options,
  });
  server.on(
    'request',
    getRequestListener(async (request) => (await site.handle(request)) ?? new Response('of the site', { status: 404 })),
  );
  return {
    running,
    origin,
    site,
    store,
    errors,
    faults,
    sign,
    /** Moves the clock of the site. */
    advance: (milliseconds: number) => void (offset += milliseconds),
    visitor: () => new SiteVisitor(origin, running.base),
  };
}
