import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { App } from '../shared/app.js';
import { findConsent } from '../shared/consents.js';
import type { SignedIn } from '../shared/sessions.js';
import { RecordAdapter } from './adapter.js';
import { claimsOfScopes, findAccount, pairwiseSubject, phishingResistant } from './claims.js';
import { ClientAdapter } from './client-adapter.js';
import { InteractionAdapter } from './interaction-adapter.js';
import { startInteraction } from './interactions.js';
import type { ProviderKeys } from './keys.js';
import type { ProviderPages } from './pages.js';
import { createPolicy } from './policy.js';
import { SessionAdapter } from './session-adapter.js';

/** Seconds. */
const minute = 60;
/** Long enough for a registration on the way. */
export const interactionSeconds = 120 * minute;

/** Paths of the endpoints. */
export const routes = {
  authorization: '/oidc/auth',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  jwks: '/oidc/jwks',
  end_session: '/oidc/logout',
};

export interface ProviderOptions {
  readonly app: App;
  readonly keys: ProviderKeys;
  readonly pages: ProviderPages;
  /** Sends back-channel logouts. Default: the library's, which refuses addresses of private networks. */
  readonly fetch?: typeof fetch | undefined;
  /** Who is signed in, by the request that is answered now. */
  current(): SignedIn | undefined;
}

type Grant = Awaited<ReturnType<NonNullable<Configuration['loadExistingGrant']>>>;

/** The grant for what the account consented to; made again where it has ended, because the consent has not. */
async function grantOf(app: App, { oidc }: KoaContextWithOIDC): Promise<Grant> {
  const { session, client, provider } = oidc;
  if (!session?.accountId || !client) return undefined;
  const { accountId } = session;
  const consent = await findConsent(app.store.statements, accountId, client.clientId);
  if (!consent) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const grant = (grantId && (await provider.Grant.find(grantId))) || undefined;
  const current = grant ?? new provider.Grant({ accountId, clientId: client.clientId });
  current.addOIDCScope(consent.scopes.join(' '));
  await current.save();
  return current;
}

const adapterOf =
  ({ app, current }: ProviderOptions) =>
  (model: string): RecordAdapter => {
    if (model === 'Client') return new ClientAdapter(app, model);
    if (model === 'Interaction') return new InteractionAdapter(app, model);
    return model === 'Session' ? new SessionAdapter(app, current) : new RecordAdapter(app, model);
  };

/** The provider's settings. What is not named here is off, or the library's default. */
export function configurationOf(options: ProviderOptions): Configuration {
  const { app, keys, pages } = options;
  return {
    adapter: adapterOf(options),
    jwks: { keys: keys.signing },
    cookies: {
      keys: keys.cookies,
      names: { session: 'mylexus-oidc-session', interaction: 'mylexus-oidc-step', resume: 'mylexus-oidc-return' },
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    routes,
    scopes: ['openid', 'profile', 'brands'],
    claims: claimsOfScopes,
    acrValues: [phishingResistant],
    responseTypes: ['code'],
    discovery: { prompt_values_supported: ['none', 'login', 'consent', 'create'] },
    clientAuthMethods: ['none', 'client_secret_basic'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, accountId, client) => pairwiseSubject(keys.subject, client.clientId, accountId),
    pkce: { required: () => true },
    // Pages of a site may call for their own client, and no other page.
    clientBasedCORS: (_, origin, client) => client.clientUri === origin,
    findAccount: (_, accountId) => findAccount(app, accountId),
    loadExistingGrant: (ctx) => grantOf(app, ctx),
    interactions: { policy: createPolicy(), url: (ctx, interaction) => startInteraction(app, ctx, interaction) },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pages.signOut(ctx, form),
        postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
      },
    },
    renderError: (ctx, _, error) => pages.error(ctx, error),
    ttl: {
      AuthorizationCode: minute,
      AccessToken: 10 * minute,
      IdToken: 10 * minute,
      Interaction: interactionSeconds,
      Session: app.settings.session.rememberDays * 24 * 60 * minute,
      Grant: app.settings.session.rememberDays * 24 * 60 * minute,
    },
    ...(options.fetch && { fetch: options.fetch as Configuration['fetch'] }),
  };
}
