import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Service } from '../app.js';
import type { OpenIdProvider } from '../provider/provider.js';
import type { Settings } from '../settings.js';
import { frameAnswer } from './frame.js';
import { file, inOtherLanguage, language, securityHeaders } from './http.js';
import { renderHosted, topPageOf, type PageOptions } from './pages.js';
import { returnTarget } from './return-to.js';
import { createAccountPages } from './account-pages.js';
import { createSignInPages } from './sign-in.js';
import { signOutAnswer, signOutPage } from './sign-out.js';

const builtFiles = new URL('../../dist/cdn/', import.meta.url);
/** Style sheet and mark of the hosted pages. */
export const sharedFiles = new URL('./shared/', import.meta.url);

/** Answers for the files below `/widgets/`. */
export type WidgetHandler = MiddlewareHandler<{ Bindings: HttpBindings }>;

const builtWidgets: WidgetHandler = (c) => {
  const path = new URL(c.req.url).pathname.slice('/widgets/'.length);
  return file(c, builtFiles, path, {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    // Files that are loaded later have a hash of their content in the name; files that pages name keep their name.
    'Cache-Control': /^(?:chunks|define\/[\w-]+)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
};

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
  /** Default: the files of `dist/cdn`. */
  readonly widgets?: WidgetHandler | undefined;
}

/** The id origin but for the OpenID provider: the account service, its hosted pages, and the widgets' files. */
export function createHostedSite(options: HostedSiteOptions): Hono<{ Bindings: HttpBindings }> {
  const { settings, languageDomain } = options;
  const site = new Hono<{ Bindings: HttpBindings }>();
  site.all('/api/*', (c) => options.service(c.req.raw, { client: options.client(c.env.incoming) }));
  site.get('/widgets/*', options.widgets ?? builtWidgets);
  site.get('/shared/:name', (c) => file(c, sharedFiles, c.req.param('name'), { 'Cache-Control': 'no-cache' }));
  site.get('/favicon.ico', (c) => c.redirect('/shared/mark.svg'));

  const returnTo = (c: Context): string | undefined => returnTarget(c.req.query('return_to'), returnOrigins(settings));

  for (const name of ['login', 'register']) {
    site.get(`/${name}`, (c) => {
      const lang = language(c, languageDomain);
      const asked = returnTo(c);
      const query = asked ? `?${new URLSearchParams({ return_to: asked })}` : '';
      const html = renderHosted(options, name, {
        lang,
        otherLanguage: inOtherLanguage(c.req.url, lang),
        lead: '',
        returnTo: asked ?? topPageOf(settings),
        loginHref: `/login${query}`,
        registerHref: `/register${query}`,
      });
      return c.html(html, 200, securityHeaders(settings.origins.id));
    });
  }
  site.route('/', createAccountPages(options, returnTo));
  site.get('/frame/:tag', (c) => frameAnswer(c, options));
  site.get('/sign-out', (c) => signOutPage(c, options, returnTo(c)));
  site.post('/sign-out', (c) => {
    const call = (request: Request) => options.service(request, { client: options.client(c.env.incoming) });
    return signOutAnswer(c, options, call, returnTo(c));
  });
  site.get('/sites', (c) => {
    const lang = language(c, languageDomain);
    const loginHref = `/login?${new URLSearchParams({ return_to: `${settings.origins.id}/sites` })}`;
    const otherLanguage = inOtherLanguage(c.req.url, lang);
    const html = renderHosted(options, 'sites', { lang, otherLanguage, loginHref, hostedScript: true });
    return c.html(html, 200, securityHeaders(settings.origins.id));
  });
  site.route('/', createSignInPages(options, options.provider));
  return site;
}
