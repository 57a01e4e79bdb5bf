import type { Hono } from 'hono';
import type { Origins } from './origins.js';
import { renderInLayout } from './page.js';
import { createSite, inOtherLanguage, language, securityHeaders } from './site.js';

/**
 * The brand site My LEXUS (WEB).
 *
 * @param own where it is served
 */
export function createBrandSite(origins: Origins, own = origins.www): Hono {
  const site = createSite();
  for (const name of ['top', 'settings', 'account', 'services', 'announcement', 'login', 'register']) {
    site.get(name === 'top' ? '/' : `/${name}`, (c) => {
      const shown = language(c);
      const values = { ...origins, www: own, otherLanguage: inOtherLanguage(c, shown), wizard: name === 'register' };
      return c.html(
        renderInLayout('www', shown, name, values),
        200,
        securityHeaders(origins.id, { ancestors: "'self'" }),
      );
    });
  }
  return site;
}
