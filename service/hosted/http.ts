import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { languages, type Language } from '../shared/language.js';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The media type of a file by its path, which comes from the request; undefined for what no folder of ours has. */
export function contentTypeOf(path: string): string | undefined {
  if (!/^[\w./-]+$/.test(path) || path.includes('..')) return undefined;
  return types[/\.[a-z]+$/.exec(path)?.[0] ?? ''];
}

/** The body of a file below `folder`, or 404; `path` comes from the request. */
export async function file(c: Context, folder: URL, path: string, headers: Record<string, string>): Promise<Response> {
  const type = contentTypeOf(path);
  if (!type) return c.notFound();
  try {
    const body = await readFile(fileURLToPath(new URL(path, folder)));
    return c.body(new Uint8Array(body), 200, { ...headers, 'Content-Type': type });
  } catch {
    return c.notFound();
  }
}

/** The name of the cookie that remembers a page's language. */
export const languageCookie = 'lang';

/** The language that a value names, if it is one. */
export const knownLanguage = (value: string | null | undefined): Language | undefined =>
  languages.find((known) => known === value);

/**
 * The language of a page: `?lang=`, then the cookie that remembers it, then Japanese.
 *
 * @param domain shares the cookie with the other hosts of this domain
 */
export function language(c: Context, domain?: string): Language {
  const asked = knownLanguage(c.req.query('lang'));
  if (!asked) return knownLanguage(getCookie(c, languageCookie)) ?? 'ja';
  setCookie(c, languageCookie, asked, { path: '/', sameSite: 'Lax', httpOnly: true, ...(domain && { domain }) });
  return asked;
}

/** The address of a page in the other language: path and query. */
export function inOtherLanguage(address: string, shown: Language): string {
  const url = new URL(address);
  url.searchParams.set('lang', shown === 'ja' ? 'en' : 'ja');
  return url.pathname + url.search;
}

/** Further sources that a page's security headers allow. */
export interface AllowedSources {
  /** `frame-ancestors`. Default: none. */
  readonly ancestors?: string;
  /** Where a form of the page may lead, besides the page's own origin. */
  readonly formTarget?: string;
  /** Where scripts of the page may call, besides the service. */
  readonly connect?: string;
  /** Where scripts of the page come from, besides the service. */
  readonly script?: string;
  /** Where style sheets come from, besides the page's own origin. */
  readonly style?: string;
}

/** What every page says for its own safety; the widgets need no more than their service in these lists. */
export function securityHeaders(
  id: string,
  { ancestors = "'none'", formTarget = '', connect = '', script = '', style = '' }: AllowedSources = {},
): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${id} ${script}`.trim(),
      `connect-src ${id} ${connect}`.trim(),
      `frame-src ${id}`,
      `style-src 'self' ${style}`.trim(),
      `img-src 'self' ${id}`,
      `form-action 'self' ${formTarget}`.trim(),
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
