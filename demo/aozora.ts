import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { parseBrands } from '../service/brands/file.js';
import { findBrand } from '../service/brands/catalogue.js';
import { themeSheet } from '../service/brands/theme.js';
import { hashOnce } from '../service/demo-data.js';
import { argon2Hasher } from '../service/hashing/argon2.js';
import { file } from '../service/hosted/http.js';
import type { Store } from '../service/store/store.js';
import { aozoraCards } from './aozora/cards.js';
import type { Origins } from './origins.js';
import { renderInLayout } from './page.js';
import { createSite, inOtherLanguage, language, securityHeaders } from './site.js';

/** The brand as the service reads it: names, cards, look and words. */
export const brandsFile = fileURLToPath(new URL('./aozora/brands.json', import.meta.url));

const folder = new URL('./aozora/', import.meta.url);

/** The page of a dealer of another brand, without a backend. Look and words are those of the brand's file. */
export function createAozoraSite(origins: Origins): Hono {
  const { theme = {}, messages = {} } = findBrand(
    parseBrands(readFileSync(brandsFile, 'utf8')).brands ?? [],
    'aozora',
  )!;
  const words = JSON.stringify(messages).replaceAll('<', String.raw`\u003c`);
  const site = createSite();
  const sheet = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' };
  site.get('/theme.css', (c) => c.body(themeSheet(theme), 200, sheet));
  for (const name of ['site.css', 'mark.svg'])
    site.get(`/${name}`, (c) => file(c, folder, name, { 'Cache-Control': 'no-cache' }));
  site.get('/', (c) => {
    const shown = language(c);
    const values = { ...origins, messages: words, otherLanguage: inOtherLanguage(c, shown) };
    return c.html(renderInLayout('aozora', shown, 'top', values), 200, securityHeaders(origins.id));
  });
  return site;
}

/** Stores the brand's cards, if they are not there. */
export async function storeAozoraCards(store: Store): Promise<void> {
  for (const { id, password, ...card } of aozoraCards) {
    const folded = id.replaceAll('-', '');
    if (await store.transaction((tx) => tx.credentials.get(folded))) continue;
    const passwordHash = await hashOnce(argon2Hasher, password);
    const record = { id: folded, brand: 'aozora', passwordHash, renewedFrom: null, checkedAt: null };
    await store.transaction((tx) => tx.credentials.insert({ ...record, ...card }));
  }
}
