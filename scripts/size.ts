/**
 * What a page downloads for a tag, in brotli bytes, against its budget. Chromium loads a page with the tag and the
 * tag's definition from `dist/cdn`; every script and style sheet it asks for counts, lit included. All widgets together
 * are what `define.js` brings, at once and later.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { chromium, type Browser } from '@playwright/test';
import type { Service } from '../service/app.js';
import { createNodeService } from '../service/main.js';
import { wholeBrowser } from './browser.js';
import { definedTags } from './tags.js';

const folder = 'dist/cdn';
/** Chunks of other languages than the first are not what "one language" downloads. */
const otherLanguages = /^en[/\\]/;
/** In bytes; 1 kB = 1000 bytes. */
const budgets: Record<string, number> = {
  'mylexus-login': 16_000,
  'mylexus-verification-code': 9_000,
  'mylexus-registration': 20_000,
};
const wholeBudget = 61_400;
/** Parts that only some pages load, by their chunk; not part of all widgets. */
const separateBudgets: Record<string, number> = {
  'frame-host': 4_000,
  'site-session': 4_000,
  'backend-session': 4_000,
  overrides: 4_000,
  'slotted-content': 4_000,
  'step-hooks': 4_000,
  passkeys: 4_000,
  'passkey-steps': 4_000,
  'own-fields': 4_000,
  'account-download': 4_000,
};

const isSeparate = (path: string): boolean => Object.keys(separateBudgets).some((name) => path.includes(`/${name}-`));
const brotliSize = (path: string) => brotliCompressSync(readFileSync(`${folder}/${path}`)).length;

/** A page with one tag on the account service's own origin, so that the tag shows what it shows at first. */
async function answer(request: Request, service: Service): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const tag = searchParams.get('tag');
  if (pathname.startsWith('/api/')) return service.fetch(request, { client: 'page' });
  if (tag) {
    const script = `/define/${tag.replace('mylexus-', '')}.js`;
    const html = `<!doctype html><html lang="ja"><title>${tag}</title><script type="module" src="${script}"></script><${tag}></${tag}></html>`;
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
  if (!pathname.endsWith('.js')) return new Response(null, { status: 404 });
  return new Response(readFileSync(`${folder}${pathname}`), { headers: { 'Content-Type': 'text/javascript' } });
}

/** Paths under `dist/cdn` that a page with nothing but `tag` asks for. */
async function downloads(browser: Browser, origin: string, tag: string): Promise<string[]> {
  const page = await browser.newPage();
  const paths: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    if (['script', 'stylesheet'].includes(request.resourceType()) && !isSeparate(path)) paths.push(path);
  });
  await page.goto(`${origin}/?tag=${tag}`, { waitUntil: 'networkidle' });
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  await page.close();
  return paths;
}

interface Row {
  what: string;
  files: number;
  bytes: number;
  budget: number | undefined;
}

async function measure(): Promise<Row[]> {
  const server = createServer(getRequestListener((request) => answer(request, node.service)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const node = await createNodeService({ env: { MYLEXUS_ORIGIN: origin } });
  const browser = await chromium.launch(wholeBrowser());
  try {
    const rows: Row[] = [];
    for (const name of definedTags()) {
      const tag = `mylexus-${name}`;
      const paths = await downloads(browser, origin, tag);
      const bytes = paths.map(brotliSize).reduce((sum, size) => sum + size, 0);
      rows.push({ what: tag, files: paths.length, bytes, budget: budgets[tag] });
    }
    const chunks = readdirSync(`${folder}/chunks`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js') && !otherLanguages.test(path))
      .map((path) => `chunks/${path}`);
    const every = chunks.filter((path) => !isSeparate(path));
    const bytes = every.map(brotliSize).reduce((sum, size) => sum + size, 0);
    rows.push({ what: 'all widgets, every step, one language', files: every.length, bytes, budget: wholeBudget });
    for (const [name, budget] of Object.entries(separateBudgets)) {
      const files = chunks.filter((path) => path.includes(`/${name}-`));
      if (files.length === 0) throw new Error(`There is no chunk ${name}`);
      rows.push({ what: `part: ${name}`, files: files.length, bytes: brotliSize(files[0]!), budget });
    }
    return rows;
  } finally {
    await browser.close();
    await node.close();
    server.close();
    server.closeAllConnections();
  }
}

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1)).padStart(8);

const rows = await measure();
console.log(
  `${'brotli, everything downloaded'.padEnd(40)}${'files'.padStart(6)}${'kB'.padStart(8)}${'budget'.padStart(8)}`,
);
for (const { what, files, bytes, budget } of rows) {
  const over = budget !== undefined && bytes > budget ? '  OVER' : '';
  console.log(`${what.padEnd(40)}${String(files).padStart(6)}${kilobytes(bytes)}${kilobytes(budget)}${over}`);
}
if (rows.some(({ bytes, budget }) => budget !== undefined && bytes > budget)) process.exitCode = 1;
