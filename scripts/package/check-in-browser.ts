import { chromium, type Browser } from '@playwright/test';
import { wholeBrowser } from '../browser.js';
import { serveFolder } from '../serve-folder.js';

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
  const server = await serveFolder(folder);
  const browser = await chromium.launch(wholeBrowser());
  try {
    const lines: string[] = [];
    for (const page of pages) {
      lines.push(`${page}: ${await logIn(browser, `${server.url}/${page}`)} signed in`);
    }
    return lines;
  } finally {
    await browser.close();
    server.close();
  }
}
