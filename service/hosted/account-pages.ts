import { Hono, type Context } from 'hono';
import { inOtherLanguage, language, securityHeaders } from './http.js';
import { brandOf, queryOf } from './query.js';
import { renderHosted, type PageOptions } from './pages.js';

/** Each has its name as its path. */
const views = ['account', 'services', 'password-reset'];

/**
 * The account holder's pages, for sites that may not show them: `/account`, `/services`, `/password-reset`. With a
 * `return_to` that is allowed, each has a link back, and leads back after the login.
 *
 * @param returnTo the allowed target of a request
 */
export function createAccountPages(options: PageOptions, returnTo: (c: Context) => string | undefined): Hono {
  const { id } = options.settings.origins;
  const site = new Hono();
  for (const view of views) {
    site.get(`/${view}`, (c) => {
      const lang = language(c, options.languageDomain);
      const back = returnTo(c);
      const brand = brandOf(c, options.settings);
      const query = queryOf({ return_to: back, brand });
      const html = renderHosted(options, view, {
        lang,
        otherLanguage: inOtherLanguage(c.req.url, lang),
        brand,
        back,
        hostedScript: view === 'password-reset',
        servicesHref: `/services${query}`,
        loginHref: `/login${queryOf({ return_to: `${id}/${view}${query}`, brand })}`,
      });
      return c.html(html, 200, securityHeaders(id));
    });
  }
  return site;
}
