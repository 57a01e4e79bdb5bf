import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { sessionCookie } from '../http/cookies.js';
import { accessOf } from '../shared/origins.js';
import { language, securityHeaders } from './http.js';
import { views, type PageOptions } from './pages.js';
import { hostedTexts } from './texts.js';

const view = (name: string): string => readFileSync(new URL(`./views/${name}`, import.meta.url), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** In the page itself: scripts wait for a style sheet, and for a file of its own they would wait a round trip. */
const sheet = view('frame.css');
/** In the page itself: a prerendered form is there before any file. */
const formScript = view('prerendered-form.js');

/** Widgets with secrets or with the visitor's details. */
const framedTags = ['login', 'registration', 'password-reset', 'account-info', 'connected-services'];

/**
 * `/frame/{tag}?origin=`: one widget for the iframe of a page whose origin the settings list. `frame-ancestors` names that
 * origin alone, so that no other page can show the answer, whatever it writes into `origin`. A visitor without a session gets
 * the form of the tag, if it has one to begin with, before its scripts.
 */
export function frameAnswer(
  c: Context,
  { settings, nameFiles, prerenderedForms = {} }: PageOptions,
): Response | Promise<Response> {
  const tag = c.req.param('tag') ?? '';
  const origin = c.req.query('origin') ?? '';
  if (!framedTags.includes(tag)) return c.notFound();
  const { id } = settings.origins;
  if (accessOf(origin, settings) !== 'frame') return c.text('Forbidden', 403, securityHeaders(id));
  const lang = language(c);
  const form = getCookie(c, sessionCookie) ? undefined : prerenderedForms[tag];
  // Both are from lists: nothing of the address is in the page.
  const element = `<mylexus-${tag} data-mylexus-frame="${origin}"${form ? ' hidden' : ''}></mylexus-${tag}>`;
  const content = form
    ? `<div data-prerendered><script>${formScript}</script><style>${form.style}</style>${form.html[lang]}</div>${element}`
    : element;
  const style = `<style>${sheet}</style>`;
  const html = views.render('frame', { lang, id, tag, content, style, brand: hostedTexts[lang].brand });
  return c.html(nameFiles?.(html, lang) ?? html, 200, {
    ...securityHeaders(id, {
      ancestors: origin,
      style: form ? `${hashOf(sheet)} ${hashOf(form.style)}` : hashOf(sheet),
      script: form ? hashOf(formScript) : '',
    }),
    'Permissions-Policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
  });
}
