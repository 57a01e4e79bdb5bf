import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserFlags, findBrowser } from '../browser.js';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (body) => response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Logs in with the demo data; the page writes the name of who signed in. */
async function logIn(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await page.locator('input[name=email]').fill('hanako@example.jp');
  await page.locator('input[name=password]').fill('Hanako_2022');
  await page.locator('button[type=submit]').click();
  await page.waitForFunction(() => document.querySelector('output')?.textContent);
  const name = (await page.locator('output').textContent()) ?? '';
  if (url.endsWith('react.html')) {
    await page.waitForFunction(() => document.querySelector('#state')?.textContent === 'signed-in');
    await page.waitForFunction(() => document.body.dataset['state'] === 'signed-in');
    await page.getByText('Not linked', { exact: true }).waitFor();
  }
  await context.close();
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
  return name;
}

/** Opens the built pages and logs in on each; one line for each. */
export async function checkInBrowser(folder: string, pages: string[]): Promise<string[]> {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const lines: string[] = [];
    for (const page of pages) {
      const url = `http://localhost:${(server.address() as AddressInfo).port}/${page}`;
      lines.push(`${page}: ${await logIn(browser, url)} signed in`);
    }
    return lines;
  } finally {
    await browser.close();
    server.close();
  }
}
