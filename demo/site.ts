import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { languages, type Language } from './page.js';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The body of a file below `folder`, or 404; `path` comes from the request. */
export async function file(c: Context, folder: URL, path: string, headers: Record<string, string>): Promise<Response> {
  const type = types[/\.[a-z]+$/.exec(path)?.[0] ?? ''];
  if (!type || !/^[\w./-]+$/.test(path) || path.includes('..')) return c.notFound();
  try {
    const body = await readFile(fileURLToPath(new URL(path, folder)));
    return c.body(new Uint8Array(body), 200, { ...headers, 'Content-Type': type });
  } catch {
    return c.notFound();
  }
}

/** The language of a demo page: `?lang=`, then the cookie that remembers it, then Japanese. */
export function language(c: Context): Language {
  const asked = languages.find((known) => known === c.req.query('lang'));
  if (asked) {
    const { hostname } = new URL(c.req.url);
    // The brand's hosts share it, so that a visitor who reads English keeps it on the way to the login page.
    const domain = hostname.endsWith('.lexus.localhost') ? { domain: 'lexus.localhost' } : {};
    setCookie(c, 'lang', asked, { path: '/', sameSite: 'Lax', httpOnly: true, ...domain });
    return asked;
  }
  return languages.find((known) => known === getCookie(c, 'lang')) ?? 'ja';
}

/** The address of the page that is shown, in the other language. */
export function inOtherLanguage(c: Context, shown: Language): string {
  const url = new URL(c.req.url);
  url.searchParams.set('lang', shown === 'ja' ? 'en' : 'ja');
  return url.pathname + url.search;
}

/** What every page says for its own safety; the widgets need no more than their service in these lists. */
export function securityHeaders(id: string, frameAncestors: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${id}`,
      `connect-src ${id}`,
      "style-src 'self'",
      `img-src 'self' ${id}`,
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${frameAncestors}`,
    ].join('; '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}

/** A host of the demo with the files that all hosts share. */
export function createSite(): Hono {
  const site = new Hono();
  const shared = new URL('./shared/', import.meta.url);
  site.get('/shared/:name', (c) => file(c, shared, c.req.param('name'), { 'Cache-Control': 'no-cache' }));
  site.get('/favicon.ico', (c) => c.redirect('/shared/mark.svg'));
  return site;
}
