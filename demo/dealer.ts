import type { Hono } from 'hono';
import type { Origins } from './origins.js';
import { dealerTheme } from './dealer-theme.js';
import { render } from './page.js';
import { createSite } from './site.js';

/**
 * A dealer's pages on an old CMS: tables, quirks mode, style sheets that reach for everything, no security headers, no backend.
 * Their theme is the guide's.
 */
export function createDealerSite(origins: Origins): Hono {
  const site = createSite();
  const values = { ...origins, theme: dealerTheme };
  site.get('/', (c) => c.html(render('dealer/index', values)));
  site.get('/cars.html', (c) => c.html(render('dealer/cars', values)));
  return site;
}
