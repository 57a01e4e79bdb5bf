import { http, HttpResponse } from 'msw';

const encode = (bytes: Uint8Array | string): string => {
  const text =
    typeof bytes === 'string' ? String.fromCharCode(...new TextEncoder().encode(bytes)) : String.fromCharCode(...bytes);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const makeKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, [
    'sign',
    'verify',
  ]);

/** What a test makes wrong in the provider's answers. */
export interface Faults {
  claims?: Record<string, unknown>;
  algorithm?: string;
  /** Signs with a key that is not published. */
  foreignKey?: boolean;
  userinfo?: Record<string, unknown>;
  tokenStatus?: number;
}

/** An OpenID provider in the browser, whose answers a test can make wrong. */
export class TestProvider {
  readonly service: string;
  faults: Faults = {};
  nonce = '';
  /** Bodies of the requests to the token endpoint. */
  readonly redeemed: URLSearchParams[] = [];
  readonly #keys = makeKeys();
  readonly #foreign = makeKeys();

  constructor(service: string) {
    this.service = service;
  }

  get handlers() {
    const { service } = this;
    return [
      http.post(`${service}/oidc/token`, async ({ request }) => {
        this.redeemed.push(new URLSearchParams(await request.text()));
        const { tokenStatus: status = 200 } = this.faults;
        return HttpResponse.json({ access_token: 'access-canary', id_token: await this.#idToken() }, { status });
      }),
      http.get(`${service}/oidc/jwks`, async () => {
        const key = await crypto.subtle.exportKey('jwk', (await this.#keys).publicKey);
        return HttpResponse.json({ keys: [{ ...key, kid: 'one' }] });
      }),
      http.get(`${service}/oidc/userinfo`, () =>
        HttpResponse.json({ sub: 'subject', name: '田中 太郎', brands: ['lexus'], ...this.faults.userinfo }),
      ),
    ];
  }

  async #idToken(): Promise<string> {
    const { claims, algorithm: alg = 'RS256', foreignKey } = this.faults;
    const payload = {
      iss: this.service,
      aud: 'chuo',
      sub: 'subject',
      nonce: this.nonce,
      exp: Date.now() / 1000 + 600,
      ...claims,
    };
    const text = `${encode(JSON.stringify({ alg, kid: 'one' }))}.${encode(JSON.stringify(payload))}`;
    const { privateKey } = await (foreignKey ? this.#foreign : this.#keys);
    const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(text));
    return `${text}.${encode(new Uint8Array(signature))}`;
  }
}
