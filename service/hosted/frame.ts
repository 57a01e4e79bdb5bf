import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { accessOf } from '../shared/origins.js';
import { language, securityHeaders } from './http.js';
import { views, type PageOptions } from './pages.js';
import { hostedTexts } from './texts.js';

/** In the page itself: scripts wait for a style sheet, and for a file of its own they would wait a round trip. */
const sheet = readFileSync(new URL('./views/frame.css', import.meta.url), 'utf8');
const style = `<style>${sheet}</style>`;
const styleSource = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;

/** Widgets with secrets or with the visitor's details. */
const framedTags = ['login', 'registration', 'password-reset', 'account-info', 'connected-services'];

/**
 * `/frame/{tag}?origin=`: one widget for the iframe of a page whose origin the settings list. `frame-ancestors` names that
 * origin alone, so that no other page can show the answer, whatever it writes into `origin`.
 */
export function frameAnswer(c: Context, { settings, nameFiles }: PageOptions): Response | Promise<Response> {
  const tag = c.req.param('tag') ?? '';
  const origin = c.req.query('origin') ?? '';
  if (!framedTags.includes(tag)) return c.notFound();
  const { id } = settings.origins;
  if (accessOf(origin, settings) !== 'frame') return c.text('Forbidden', 403, securityHeaders(id));
  const lang = language(c);
  // Both are from lists: nothing of the address is in the page.
  const element = `<mylexus-${tag} data-mylexus-frame="${origin}"></mylexus-${tag}>`;
  const html = views.render('frame', { lang, id, tag, element, style, brand: hostedTexts[lang].brand });
  return c.html(nameFiles?.(html, lang) ?? html, 200, {
    ...securityHeaders(id, { ancestors: origin, style: styleSource }),
    'Permissions-Policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
  });
}
