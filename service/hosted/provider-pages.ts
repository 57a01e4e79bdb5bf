import type { KoaContextWithOIDC } from 'oidc-provider';
import { cookieOf } from '../http/cookies.js';
import { failureOf, type ProviderPages } from '../provider/pages.js';
import type { Language } from '../shared/language.js';
import type { OidcClientRow } from '../store/rows.js';
import type { Store } from '../store/store.js';
import { inOtherLanguage, knownLanguage, languageCookie, securityHeaders } from './http.js';
import { renderHosted, type PageOptions } from './pages.js';

const languageOf = (ctx: KoaContextWithOIDC): Language =>
  knownLanguage(String(ctx.query['lang'])) ??
  knownLanguage(String(ctx.query['ui_locales'])) ??
  knownLanguage(cookieOf(ctx.req.headers.cookie, languageCookie)) ??
  'ja';

const clientOf = (store: Store, { oidc }: KoaContextWithOIDC): Promise<OidcClientRow | undefined> =>
  store.statements.oidcClients.get(oidc?.client?.clientId ?? '');

/** The pages that the OpenID provider shows itself, as hosted pages. */
export function createProviderPages(options: PageOptions, store: Store): ProviderPages {
  function show(ctx: KoaContextWithOIDC, name: string, values: object, formTarget = ''): void {
    const lang = languageOf(ctx);
    ctx.type = 'html';
    ctx.set(securityHeaders(options.settings.origins.id, { formTarget }));
    const otherLanguage = inOtherLanguage(ctx.href, lang);
    ctx.body = renderHosted(options, name, { lang, otherLanguage, ...values });
  }

  return {
    async signOut(ctx, form) {
      const client = await clientOf(store, ctx);
      const site = client?.names[languageOf(ctx)] ?? '';
      show(ctx, 'sign-out', { site, form, brand: client?.brand }, client?.origin);
    },
    async signedOut(ctx) {
      show(ctx, 'signed-out', {});
    },
    async error(ctx, error) {
      const failure = failureOf(error);
      show(ctx, 'failure', { failure, restart: undefined });
    },
    async limited(ctx, seconds) {
      ctx.status = 429;
      ctx.set('Retry-After', String(seconds));
      show(ctx, 'failure', { failure: 'limited', restart: undefined });
    },
  };
}
