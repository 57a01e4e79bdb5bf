import { Hono, type Context } from 'hono';
import { file, inOtherLanguage as otherAddress, language as languageOf } from '../service/hosted/http.js';
import { sharedFiles } from '../service/hosted/site.js';
import type { Language } from './page.js';

export { securityHeaders } from '../service/hosted/http.js';

/** The brand's hosts share the cookie of the language, so that a visitor who reads English keeps it on the way to the login page. */
export const brandDomain = 'lexus.localhost';

/** The language of a demo page: `?lang=`, then the cookie that remembers it, then Japanese. */
export const language = (c: Context): Language =>
  languageOf(c, new URL(c.req.url).hostname.endsWith(`.${brandDomain}`) ? brandDomain : undefined);

/** The address of the page that is shown, in the other language. */
export const inOtherLanguage = (c: Context, shown: Language): string => otherAddress(c.req.url, shown);

/** A host of the demo with the files that all hosts share: those of the hosted pages, and the demo's own. */
export function createSite(): Hono {
  const site = new Hono();
  const own = new URL('./shared/', import.meta.url);
  site.get('/shared/:name', (c) => {
    const name = c.req.param('name');
    const folder = name === 'horizon.svg' ? own : sharedFiles;
    return file(c, folder, name, { 'Cache-Control': 'no-cache' });
  });
  site.get('/favicon.ico', (c) => c.redirect('/shared/mark.svg'));
  return site;
}
