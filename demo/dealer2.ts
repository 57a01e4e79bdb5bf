import type { Hono } from 'hono';
import { createMemorySessionStore, createRelyingParty } from '../src/relying-party/index.js';
import { file } from '../service/hosted/http.js';
import { minatoSecret } from './dealers.js';
import type { Origins } from './origins.js';
import { renderInLayout } from './page.js';
import { createSite, inOtherLanguage, language, securityHeaders } from './site.js';

/**
 * A dealer's site with a backend. Its server signs visitors in and draws the page for the one who is signed in; without script
 * it works too. The widgets show the same session.
 *
 * @param fetch calls the account service
 */
export function createDealer2Site(
  origins: Origins,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Hono {
  const relyingParty = createRelyingParty({
    issuer: origins.id,
    clientId: 'minato',
    clientSecret: minatoSecret,
    origin: origins.dealer2,
    store: createMemorySessionStore(),
    fetch,
  });

  const site = createSite();
  site.use(async (c, next) => (await relyingParty.handle(c.req.raw)) ?? next());
  for (const name of ['site.css', 'site.js'])
    site.get(`/${name}`, (c) => file(c, new URL('./dealer2/', import.meta.url), name, { 'Cache-Control': 'no-cache' }));
  site.get('/', async (c) => {
    const shown = language(c);
    const visitor = await relyingParty.sessionOf(c.req.raw);
    const values = { ...origins, visitor, otherLanguage: inOtherLanguage(c, shown) };
    // Signing out is a form that leads on to the account service. The widgets read the session from this site.
    const headers = securityHeaders(origins.id, { formTarget: origins.id, connect: "'self'", script: "'self'" });
    return c.html(renderInLayout('dealer2', shown, 'top', values), 200, { ...headers, 'Cache-Control': 'no-store' });
  });
  return site;
}
