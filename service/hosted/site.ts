import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { Service } from '../app.js';
import { findBrand } from '../brands/catalogue.js';
import { themeSheet } from '../brands/theme.js';
import type { OpenIdProvider } from '../provider/provider.js';
import type { Settings } from '../settings.js';
import { passkeyOrigins } from '../shared/passkeys/relying-party.js';
import { frameAnswer } from './frame.js';
import { file, inOtherLanguage, language, securityHeaders } from './http.js';
import { brandOf, queryOf } from './query.js';
import { renderHosted, topPageOf, type PageOptions } from './pages.js';
import { returnTarget } from './return-to.js';
import { createAccountPages } from './account-pages.js';
import { createSignInPages } from './sign-in.js';
import { signOutAnswer, signOutPage } from './sign-out.js';

/** Style sheet and mark of the hosted pages. */
export const sharedFiles = new URL('./shared/', import.meta.url);

/** Origins to whose pages login and registration return. */
const returnOrigins = ({ origins, hosted }: Settings): string[] => [
  origins.id,
  ...origins.inline,
  ...origins.frame,
  ...hosted.returnOrigins,
];

export interface HostedSiteOptions extends PageOptions {
  /** The account service's fetch handler. */
  readonly service: Service['fetch'];
  /** Who calls, for the limits. */
  readonly client: (request: IncomingMessage) => string;
  readonly provider: OpenIdProvider;
  /** Gets errors that are answered by a page that says so. */
  readonly onError: (error: unknown) => void;
}

/** The id origin but for the OpenID provider and the widgets' files: the account service and its hosted pages. */
export function createHostedSite(options: HostedSiteOptions): Hono<{ Bindings: HttpBindings }> {
  const { settings, languageDomain } = options;
  let document: Promise<string> | undefined;
  const site = new Hono<{ Bindings: HttpBindings }>();
  site.get('/api/openapi.json', async (c) => {
    // Made of the contract when it is first asked for.
    document ??= import('../openapi/document.js').then(({ openApiDocument }) => JSON.stringify(openApiDocument()));
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
    return c.body(await document, 200, { ...headers, 'Cache-Control': 'public, max-age=300' });
  });
  // Of use where the id origin's host is the relying party ID; else the operator serves it there (docs/operations.md).
  site.get('/.well-known/webauthn', (c) => c.json({ origins: passkeyOrigins(settings) }));
  site.all('/api/*', (c) => options.service(c.req.raw, { client: options.client(c.env.incoming) }));
  site.get('/shared/:name', (c) => file(c, sharedFiles, c.req.param('name'), { 'Cache-Control': 'no-cache' }));
  site.get('/shared/brands/:file', (c) => {
    const [, brand] = /^(\w+)\.css$/.exec(c.req.param('file')) ?? [];
    const theme = findBrand(settings.brands, brand)?.theme;
    if (!theme) return c.notFound();
    return c.body(themeSheet(theme), 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' });
  });
  site.get('/favicon.ico', (c) => c.redirect('/shared/mark.svg'));

  // Without it Hono prints the error, in which may be what a visitor typed.
  site.onError((error, c) => {
    options.onError(error);
    const lang = language(c, languageDomain);
    const values = {
      lang,
      otherLanguage: inOtherLanguage(c.req.url, lang),
      brand: brandOf(c, settings),
      failure: 'unavailable',
      restart: undefined,
    };
    const headers = { ...securityHeaders(settings.origins.id), 'Cache-Control': 'no-store', 'Retry-After': '5' };
    return c.html(renderHosted(options, 'failure', values), 503, headers);
  });

  const returnTo = (c: Context): string | undefined => returnTarget(c.req.query('return_to'), returnOrigins(settings));

  for (const name of ['login', 'register']) {
    site.get(`/${name}`, (c) => {
      const lang = language(c, languageDomain);
      const asked = returnTo(c);
      const brand = brandOf(c, settings);
      const query = queryOf({ return_to: asked, brand });
      const html = renderHosted(options, name, {
        lang,
        otherLanguage: inOtherLanguage(c.req.url, lang),
        brand,
        lead: '',
        returnTo: asked ?? topPageOf(settings),
        loginHref: `/login${query}`,
        registerHref: `/register${query}`,
      });
      return c.html(html, 200, securityHeaders(settings.origins.id));
    });
  }
  site.route('/', createAccountPages(options, returnTo));
  // Nothing in a frame's page is secret, so its length may tell what is in it (BREACH).
  site.get('/frame/:tag', compress(), (c) => frameAnswer(c, options));
  site.get('/sign-out', (c) => signOutPage(c, options, returnTo(c)));
  site.post('/sign-out', (c) => {
    const call = (request: Request) => options.service(request, { client: options.client(c.env.incoming) });
    return signOutAnswer(c, options, call, returnTo(c));
  });
  site.get('/sites', (c) => {
    const lang = language(c, languageDomain);
    const brand = brandOf(c, settings);
    const loginHref = `/login${queryOf({ return_to: `${settings.origins.id}/sites${queryOf({ brand })}`, brand })}`;
    const otherLanguage = inOtherLanguage(c.req.url, lang);
    const html = renderHosted(options, 'sites', { lang, otherLanguage, brand, loginHref, hostedScript: true });
    return c.html(html, 200, securityHeaders(settings.origins.id));
  });
  site.route('/', createSignInPages(options, options.provider));
  return site;
}
