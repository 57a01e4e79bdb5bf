import type { Context, Hono } from 'hono';
import type { Catalogue } from '../service/brands/catalogue.js';
import type { Message } from '../service/mail/mail.js';
import { accountTable, credentialTable } from './demo-tables.js';
import type { Origins } from './origins.js';
import { renderInLayout, type Language } from './page.js';
import { createSite, inOtherLanguage, language, securityHeaders } from './site.js';

/**
 * The index of the demo: links, demo data, the mails sent, the code input alone.
 *
 * @param brands names the cards
 * @param mails the outbox of the account service, newest first
 */
export function createIndexSite(origins: Origins, brands: Catalogue, mails: () => readonly Message[]): Hono {
  const site = createSite();
  const headers = securityHeaders(origins.id);

  const show = (c: Context, name: string, values: (shown: Language) => object): Response => {
    const shown = language(c);
    const all = { ...origins, otherLanguage: inOtherLanguage(c, shown), ...values(shown) };
    return c.html(renderInLayout('index', shown, name, all), 200, headers);
  };

  site.get('/', (c) =>
    show(c, 'top', (shown) => ({ accounts: accountTable(shown), credentials: credentialTable(shown, brands) })),
  );
  site.get('/outbox', (c) => show(c, 'outbox', () => ({ mails: mails() })));
  site.get('/verification-code', (c) => show(c, 'verification-code', () => ({ code: undefined })));
  site.post('/verification-code', async (c) => {
    const { code } = await c.req.parseBody();
    return show(c, 'verification-code', () => ({ code: String(code ?? '') }));
  });
  site.get('/outbox.json', (c) => c.json(mails(), 200, { 'Cache-Control': 'no-store' }));
  return site;
}
