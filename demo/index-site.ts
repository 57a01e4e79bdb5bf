import type { Hono } from 'hono';
import type { Message } from '../service/mail/mail.js';
import { accountTable, credentialTable } from './demo-tables.js';
import type { Origins } from './origins.js';
import { escapeHtml, fillInLayout, Markup, type Language, type Values } from './page.js';
import { createSite, inOtherLanguage, language, securityHeaders } from './site.js';

/**
 * The index of the demo: links, demo data, the mails sent, the code input alone.
 *
 * @param mails the outbox of the account service, newest first
 */
export function createIndexSite(origins: Origins, mails: () => readonly Message[]): Hono {
  const site = createSite();
  const headers = securityHeaders(origins.id, "'none'");

  const pages: Record<string, (shown: Language) => Values> = {
    top: (shown) => ({ accounts: accountTable(shown), credentials: credentialTable(shown) }),
    outbox: (shown) => ({ mails: mailList(mails(), shown) }),
    'verification-code': () => ({ received: '' }),
  };
  for (const [name, values] of Object.entries(pages)) {
    site.get(name === 'top' ? '/' : `/${name}`, (c) => {
      const shown = language(c);
      const all = { ...origins, otherLanguage: inOtherLanguage(c, shown), ...values(shown) };
      return c.html(fillInLayout('index', shown, name, all), 200, headers);
    });
  }

  site.post('/verification-code', async (c) => {
    const shown = language(c);
    const { code } = await c.req.parseBody();
    const sentence = shown === 'ja' ? '送信された内容' : 'The server received';
    const received = `<p role="status">${sentence}: <code>code=${escapeHtml(String(code ?? ''))}</code></p>`;
    const values = { ...origins, otherLanguage: inOtherLanguage(c, shown), received: new Markup(received) };
    return c.html(fillInLayout('index', shown, 'verification-code', values), 200, headers);
  });

  site.get('/outbox.json', (c) => c.json(mails(), 200, { 'Cache-Control': 'no-store' }));
  return site;
}

function mailList(mails: readonly Message[], shown: Language): Markup {
  if (mails.length === 0) {
    return new Markup(`<p>${shown === 'ja' ? 'まだ送信されたメールはありません。' : 'No mail has been sent yet.'}</p>`);
  }
  const articles = mails.map(
    ({ to, subject, text }) =>
      `<article class="mail"><h2>${escapeHtml(subject)}</h2>\n<p>${escapeHtml(to)}</p>\n<pre>${escapeHtml(text)}</pre></article>`,
  );
  return new Markup(articles.join('\n'));
}
