import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { signOut } from '../features/session/operations.js';
import { cookieOf, registrationCookie, sessionCookie } from '../http/cookies.js';
import type { App } from '../shared/app.js';
import type { Caller } from '../shared/caller.js';
import { findSession, type SignedIn } from '../shared/sessions.js';
import type { OidcClientRow } from '../store/rows.js';
import { AccountProvider, currentRequest, withIssuerHost, type SignedInOf } from './account-provider.js';
import { configurationOf, routes } from './configuration.js';
import { stageOf, type Interaction, type Stage } from './interactions.js';
import { loadKeys, type ProviderKeys } from './keys.js';
import { limitAuthorizations } from './limit.js';
import { sendLogouts } from './logouts.js';
import { followSignOut } from './sign-out.js';
import type { ProviderPages } from './pages.js';

/** Where an interaction is: its page, or the address that ends it. */
export type Progress =
  | { readonly page: Extract<Stage, { page: string }>['page']; readonly uid: string; readonly client: OidcClientRow }
  | { readonly redirect: string };

/** The service's OpenID provider. */
export interface OpenIdProvider {
  /** Whether the provider answers requests of this path. */
  serves(path: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Goes on with the interaction of this browser; undefined when it has ended, or is another browser's. */
  proceed(request: IncomingMessage, response: ServerResponse, uid: string): Promise<Progress | undefined>;
  /** Signs out of the service, so that the interaction's visitor can sign in again; false when it has ended. */
  signOut(request: IncomingMessage, response: ServerResponse, uid: string): Promise<boolean>;
  /** The site that began an interaction; also of one that ended a short while ago. */
  siteOf(uid: string): Promise<OidcClientRow | undefined>;
  /** Notifies the sites at which a session ended. */
  sendLogouts(): Promise<void>;
  /** Takes over keys that another process made. */
  refresh(): Promise<void>;
}

export interface OpenIdProviderOptions {
  readonly app: App;
  readonly pages: ProviderPages;
  /** Who calls, for the limits. */
  readonly client: (request: IncomingMessage) => string;
  readonly fetch?: typeof fetch | undefined;
  readonly onError: (error: unknown) => void;
}

const callerOf = (request: IncomingMessage): Caller => ({
  language: 'ja',
  client: 'openid',
  origin: null,
  sessionToken: cookieOf(request.headers.cookie, sessionCookie),
  registrationToken: cookieOf(request.headers.cookie, registrationCookie),
  deviceToken: undefined,
});

/** The provider on the service's store and sessions. Makes its keys at the first start. */
export async function createOpenIdProvider(options: OpenIdProviderOptions): Promise<OpenIdProvider> {
  const { app, pages, onError } = options;
  const issuer = app.settings.origins.id;
  const signedIn: SignedInOf = new WeakMap();
  const current = (): SignedIn | undefined => {
    const request = currentRequest();
    return request && signedIn.get(request);
  };

  function build(keys: ProviderKeys): { provider: Provider; version: string } {
    const configuration = configurationOf({ app, keys, pages, fetch: options.fetch, current });
    const provider = new AccountProvider(issuer, configuration, signedIn);
    limitAuthorizations(provider, app, { path: routes.authorization, pages, client: options.client });
    followSignOut(provider, app, (request) => signOut(app, callerOf(request)));
    provider.on('server_error', (_, error) => onError(error));
    return { provider, version: keys.version };
  }

  /** Who is signed in is found once per request, before the provider sees it. */
  async function prepare(request: IncomingMessage): Promise<SignedIn | undefined> {
    withIssuerHost(request, issuer);
    const caller = callerOf(request);
    if (!caller.sessionToken) return undefined;
    const found = await findSession(app, app.store.statements, caller);
    if (found) signedIn.set(request, found);
    return found;
  }

  let built = build(await loadKeys(app));

  /** The interaction of this browser, by its cookie. */
  async function interactionOf(
    request: IncomingMessage,
    response: ServerResponse,
    uid: string,
  ): Promise<Interaction | undefined> {
    const found = await built.provider.interactionDetails(request, response).catch(() => undefined);
    return found?.uid === uid ? (found as unknown as Interaction) : undefined;
  }

  const stored = async (uid: string) => {
    const joins = { client: ['oidcClients', 'clientId'] } as const;
    const [found] = await app.store.statements.interactions.findJoined({ id: uid }, joins);
    return found;
  };

  return {
    serves: (path) => path.startsWith('/oidc/') || /^\/\.well-known\/(?:openid-configuration|oauth-)/.test(path),

    async answer(request, response) {
      try {
        await prepare(request);
        await built.provider.callback()(request, response);
      } catch (error) {
        onError(error);
        if (!response.headersSent) response.writeHead(503, { 'Retry-After': '5' });
        response.end();
      }
    },

    async proceed(request, response, uid) {
      const found = await prepare(request);
      const interaction = await interactionOf(request, response, uid);
      const waiting = interaction && (await stored(uid));
      if (!waiting?.client || waiting.client.closedAt !== null) return undefined;
      const stage = stageOf(interaction!, waiting.row, found);
      if ('page' in stage) return { page: stage.page, uid, client: waiting.client };
      return { redirect: await built.provider.interactionResult(request, response, stage.result) };
    },

    async signOut(request, response, uid) {
      if (!(await interactionOf(request, response, uid))) return false;
      await signOut(app, callerOf(request));
      return true;
    },

    siteOf: async (uid) => (await stored(uid))?.client,

    sendLogouts: () => sendLogouts(app, built.provider, onError),

    async refresh() {
      const keys = await loadKeys(app);
      if (keys.version !== built.version) built = build(keys);
    },
  };
}
