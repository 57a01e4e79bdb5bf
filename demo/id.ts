import type { HttpBindings } from '@hono/node-server';
import type { Hono, MiddlewareHandler } from 'hono';
import type { Origins } from './origins.js';
import { renderInLayout } from './page.js';
import { returnTarget } from './return-to.js';
import { createSite, file, inOtherLanguage, language, securityHeaders } from './site.js';

const folder = new URL('../dist/cdn/', import.meta.url);

/** Answers for the files below `/widgets/`. */
export type WidgetHandler = MiddlewareHandler<{ Bindings: HttpBindings }>;

const builtWidgets: WidgetHandler = (c) => {
  const path = new URL(c.req.url).pathname.slice('/widgets/'.length);
  return file(c, folder, path, {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    // Files that are loaded later have a hash of their content in the name; files that pages name keep their name.
    'Cache-Control': /^(?:chunks|define\/[\w-]+)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
};

/**
 * The id host: the account service, its hosted pages, and the widgets' files.
 *
 * @param service the account service's fetch handler
 */
export function createIdSite(
  origins: Origins,
  service: (request: Request) => Promise<Response>,
  widgets = builtWidgets,
): Hono {
  const site = createSite();
  site.all('/api/*', (c) => service(c.req.raw));
  site.get('/widgets/*', widgets);

  for (const name of ['login', 'register']) {
    site.get(`/${name}`, (c) => {
      const shown = language(c);
      const asked = returnTarget(c.req.query('return_to'), [origins.www, origins.dealer]);
      const query = asked ? `?${new URLSearchParams({ return_to: asked })}` : '';
      const html = renderInLayout('id', shown, name, {
        ...origins,
        returnTo: asked ?? `${origins.www}/`,
        loginHref: `/login${query}`,
        registerHref: `/register${query}`,
        otherLanguage: inOtherLanguage(c, shown),
      });
      return c.html(html, 200, securityHeaders(origins.id, "'none'"));
    });
  }
  return site;
}
