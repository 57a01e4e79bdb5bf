import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { embedding, integrityOf } from '../../scripts/integrity.js';
import { launchBrowser } from '../harness/visitor.js';

const folder = 'dist/cdn';
const integrity = integrityOf(folder);
let browser: Browser;
let server: Server;
let base: string;
/** The script of the page: the loader, or one tag's file. */
let entry = 'loader.js';
let language = 'ja';
/** The file in which somebody flipped a byte. */
let changed = '';

before(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (!path) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="${language}"><title>Host</title>${embedding(base, integrity, entry)}
        <mylexus-verification-code></mylexus-verification-code></html>`);
      return;
    }
    if (!(path in integrity)) return void response.writeHead(404).end();
    const body = readFileSync(`${folder}/${path}`);
    if (path === changed) body[body.length - 2]! ^= 1;
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/** What the browser says of a page that embeds the version with its hashes. */
async function open(): Promise<{ works: boolean; refused: boolean }> {
  const page = await browser.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await page.goto(base, { waitUntil: 'networkidle' });
  const works = await page.evaluate(() => customElements.get('mylexus-verification-code') !== undefined);
  await page.close();
  return { works, refused: lines.some((line) => line.includes("'integrity'") || line.includes('integrity')) };
}

const entries = {
  'loader.js': ['loader.js', /^chunks\/verification-code/, /^chunks\/base/],
  'define/verification-code.js': ['define/verification-code.js'],
};

for (const [script, paths] of Object.entries(entries)) {
  test(`a page that pins a version gets it by ${script}`, async () => {
    entry = script;
    assert.deepEqual(await open(), { works: true, refused: false });
  });

  for (const path of paths) {
    test(`${script}: one byte of ${String(path)} is changed: the browser refuses it`, async () => {
      entry = script;
      changed = typeof path === 'string' ? path : Object.keys(integrity).find((each) => path.test(each))!;
      assert.deepEqual(await open(), { works: false, refused: true });
      changed = '';
    });
  }
}

test('what a tag’s file loads later is held to its hash as well', async () => {
  entry = 'define/verification-code.js';
  language = 'en';
  changed = Object.keys(integrity).find((path) => path.startsWith('define/verification-code/'))!;
  assert.deepEqual(await open(), { works: true, refused: true });
  changed = '';
  assert.deepEqual(await open(), { works: true, refused: false });
});
