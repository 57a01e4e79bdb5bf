import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';
import { sha256 } from '../shared/crypto.js';
import type { SignedIn } from '../shared/sessions.js';

/** Who is signed in at the service, by the request that is answered. */
export type SignedInOf = WeakMap<IncomingMessage, SignedIn>;

/** The request that is answered now; undefined outside of one. */
export const currentRequest = (): IncomingMessage | undefined =>
  (Provider as unknown as { ctx?: { req: IncomingMessage } }).ctx?.req;

/** The provider without a session cookie of its own: where the service's session is, its id stands for it. */
export class AccountProvider extends Provider {
  constructor(
    issuer: string,
    configuration: Configuration,
    private readonly signedIn: SignedInOf,
  ) {
    super(issuer, configuration);
    // Behind a proxy and on any address, every URL of the provider starts with the issuer: see `withIssuerHost`.
    this.proxy = true;
    // Client secrets are stored as their hash, so the one that a client sends is hashed before it is compared.
    const client = this.Client.prototype as unknown as { compareClientSecret(secret: string): unknown };
    const compare = client.compareClientSecret;
    client.compareClientSecret = async function (secret) {
      return compare.call(this, await sha256(secret));
    };
  }

  override createContext<StateT>(
    request: IncomingMessage,
    response: ServerResponse,
  ): ReturnType<typeof Provider.prototype.createContext<StateT>> {
    const context = super.createContext<StateT>(request, response);
    const { cookies } = context;
    const name = this.cookieName('session');
    const get = cookies.get.bind(cookies);
    const set = cookies.set.bind(cookies);
    const sessionId = (): string | undefined => this.signedIn.get(request)?.session.id;
    cookies.get = (asked, options) => (asked === name ? sessionId() : undefined) ?? get(asked, options);
    cookies.set = (written, value, options) =>
      written === name && sessionId() ? cookies : set(written, value, options);
    return context;
  }
}

/** Lets the request appear to have been sent to the issuer: no other host can get into an address that the provider makes. */
export function withIssuerHost(request: IncomingMessage, issuer: string): void {
  const { host, protocol } = new URL(issuer);
  request.headers.host = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
}
