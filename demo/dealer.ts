import type { Hono } from 'hono';
import type { Origins } from './origins.js';
import { dealerTheme } from './dealer-theme.js';
import { render } from './page.js';
import { createSite } from './site.js';

/** A dealer's page on an old CMS: tables, quirks mode, style sheets that reach for everything, no security headers. Its theme is the guide's. */
export function createDealerSite(origins: Origins): Hono {
  const site = createSite();
  site.get('/', (c) => c.html(render('dealer/index', { ...origins, theme: dealerTheme })));
  return site;
}
