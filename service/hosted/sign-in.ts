import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { OpenIdProvider, Progress } from '../provider/provider.js';
import type { OidcClientRow } from '../store/rows.js';
import { inOtherLanguage, language, securityHeaders } from './http.js';
import { renderHosted, topPageOf, type PageOptions } from './pages.js';
import { hostedTexts } from './texts.js';

type Call = Context<{ Bindings: HttpBindings }>;
type Page = Extract<Progress, { page: string }>;

/** The page's template with its values. Visitors who register instead of signing in, or the other way round, stay here. */
function contentOf({ page, uid }: Page, asked: string | undefined, site: string, lang: 'ja' | 'en'): [string, object] {
  const t = hostedTexts[lang];
  const here = `/sign-in/${uid}`;
  const links = { returnTo: here, loginHref: `${here}?as=login`, registerHref: `${here}?as=registration`, uid, site };
  const signOutHref = `${here}/sign-out`;
  if (page === 'consent') return ['consent', { ...links, signOutHref, hostedScript: true }];
  if (page === 'reauthentication') return ['reauthentication', { ...links, signOutHref }];
  const registers = asked ? asked === 'registration' : page === 'registration';
  return registers
    ? ['register', { ...links, lead: t.registrationFor(site) }]
    : ['login', { ...links, lead: t.loginFor(site) }];
}

/** `/sign-in/{uid}`: the pages of an authorization that a dealer's site began. */
export function createSignInPages(options: PageOptions, provider: OpenIdProvider): Hono<{ Bindings: HttpBindings }> {
  const { settings } = options;
  const pages = new Hono<{ Bindings: HttpBindings }>();

  function show(c: Call, name: string, values: object, status: 200 | 400 = 200): Response {
    const lang = language(c, options.languageDomain);
    const otherLanguage = inOtherLanguage(c.req.url, lang);
    const html = renderHosted(options, name, { lang, otherLanguage, topPage: topPageOf(settings), ...values });
    return c.html(html, status, { ...securityHeaders(settings.origins.id), 'Cache-Control': 'no-store' });
  }

  /** The site that the visitor came from, if the interaction is still known. */
  function showExpired(c: Call, client: OidcClientRow | undefined): Response {
    const lang = language(c, options.languageDomain);
    const restart = client && { href: client.origin, name: client.names[lang] };
    return show(c, 'failure', { failure: 'expired', restart, brand: client?.brand }, 400);
  }

  pages.get('/sign-in/:uid', async (c) => {
    const { incoming, outgoing } = c.env;
    const uid = c.req.param('uid');
    const progress = await provider.proceed(incoming, outgoing, uid);
    if (!progress) return showExpired(c, await provider.siteOf(uid));
    if ('redirect' in progress) return c.redirect(progress.redirect, 303);
    const lang = language(c, options.languageDomain);
    const { brand, names } = progress.client;
    const [name, values] = contentOf(progress, c.req.query('as'), names[lang], lang);
    return show(c, name, { ...values, brand });
  });

  // Cookies are SameSite=Lax: a form of another site is sent without them, and signs no one out.
  pages.post('/sign-in/:uid/sign-out', async (c) => {
    const { incoming, outgoing } = c.env;
    const uid = c.req.param('uid');
    if (!(await provider.signOut(incoming, outgoing, uid))) return showExpired(c, await provider.siteOf(uid));
    return c.redirect(`/sign-in/${uid}`, 303);
  });
  return pages;
}
