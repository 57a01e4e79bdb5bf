import type { Context } from 'hono';
import { accessOf } from '../shared/origins.js';
import { language, securityHeaders } from './http.js';
import { views, type PageOptions } from './pages.js';
import { hostedTexts } from './texts.js';

/** Widgets with secrets or with the visitor's details. */
const framedTags = ['login', 'registration', 'password-reset', 'account-info', 'connected-services'];

/**
 * `/frame/{tag}?origin=`: one widget for the iframe of a page whose origin the settings list. `frame-ancestors` names that
 * origin alone, so that no other page can show the answer, whatever it writes into `origin`.
 */
export function frameAnswer(c: Context, { settings, preload }: PageOptions): Response | Promise<Response> {
  const tag = c.req.param('tag') ?? '';
  const origin = c.req.query('origin') ?? '';
  if (!framedTags.includes(tag)) return c.notFound();
  const { id } = settings.origins;
  if (accessOf(origin, settings) !== 'frame') return c.text('Forbidden', 403, securityHeaders(id));
  const lang = language(c);
  // Both are from lists: nothing of the address is in the page.
  const element = `<mylexus-${tag} data-mylexus-frame="${origin}"></mylexus-${tag}>`;
  const html = views.render('frame', { lang, id, element, brand: hostedTexts[lang].brand });
  return c.html(preload?.(html, lang) ?? html, 200, {
    ...securityHeaders(id, { ancestors: origin }),
    'Permissions-Policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
  });
}
