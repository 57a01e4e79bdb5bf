import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { embedding, integrityOf } from '../../scripts/integrity.js';
import { expect, test } from '../harness/fixtures.js';

const folder = 'dist/cdn';
const integrity = integrityOf(folder);

interface Host {
  /** The script of the page: the loader, or one tag's file. */
  entry: string;
  language?: string;
  /** The file in which the server flips a byte. */
  changed?: string;
}
let host: Host;
let server: Server;
let base: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (!path) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="${host.language ?? 'ja'}"><title>Host</title>${embedding(base, integrity, host.entry)}
        <mylexus-verification-code></mylexus-verification-code></html>`);
      return;
    }
    if (!(path in integrity)) return void response.writeHead(404).end();
    const body = readFileSync(`${folder}/${path}`);
    if (path === host.changed) body[body.length - 2]! ^= 1;
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Opens a page that embeds the files with their hashes. `refused`: the browser reported a hash that does not match. */
async function open(page: Page, options: Host): Promise<{ works: boolean; refused: boolean }> {
  host = options;
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await page.goto(base, { waitUntil: 'networkidle' });
  const works = await page.evaluate(() => customElements.get('mylexus-verification-code') !== undefined);
  return { works, refused: lines.some((line) => line.includes('integrity')) };
}

const entries = {
  'loader.js': ['loader.js', /^chunks\/verification-code/, /^chunks\/base/],
  'define/verification-code.js': ['define/verification-code.js'],
};

for (const [script, paths] of Object.entries(entries)) {
  test(`a page that pins a version gets it by ${script}`, async ({ page }) => {
    expect(await open(page, { entry: script })).toEqual({ works: true, refused: false });
  });

  for (const path of paths) {
    test(`${script}: one byte of ${String(path)} is changed: the browser refuses it`, async ({ page }) => {
      const changed = typeof path === 'string' ? path : Object.keys(integrity).find((each) => path.test(each))!;
      expect(await open(page, { entry: script, changed })).toEqual({ works: false, refused: true });
    });
  }
}

test('what a tag’s file loads later is held to its hash as well', async ({ page }) => {
  const english: Host = { entry: 'define/verification-code.js', language: 'en' };
  const changed = Object.keys(integrity).find((path) => path.startsWith('define/verification-code/'))!;
  expect(await open(page, { ...english, changed })).toEqual({ works: true, refused: true });
  expect(await open(page, english)).toEqual({ works: true, refused: false });
});
