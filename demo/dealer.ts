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
  const page = (name: string, path: string, title: string): void => {
    const content = render(`dealer/${name}`, origins);
    const html = render('dealer/layout', { ...origins, theme: dealerTheme, path, title, content });
    site.get(path, (c) => c.html(html));
  };
  page('index', '/', '');
  page('cars', '/cars.html', '展示車 | ');
  return site;
}
