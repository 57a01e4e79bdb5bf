import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Origins } from '../../demo/origins.js';
import { browserFlags, findBrowser } from '../../scripts/browser.js';

/** What a section of the guide “Which page are you?” prints. */
export interface PrintedPage {
  html: string;
  /** The lines of its Content-Security-Policy. */
  policy: string;
  /** The module of an app. */
  module: string;
}

/** The lines of a section as printed, with the demo's hosts instead of the examples'. */
export function printedPage(section: string, { id, dealer }: Origins): PrintedPage {
  const guide = readFileSync('stories/guides/which-page.md', 'utf8')
    .replaceAll('https://id.example.jp', id)
    .replaceAll('https://www.chuo.example', dealer);
  const found = guide.split(/^## /m).filter((text) => text.startsWith(`${section}\n`))[0];
  const blocks = [...(found ?? '').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const block = (language: string): string => blocks.filter(([, name]) => name === language)[0]?.[2] ?? '';
  const page = { html: block('html'), policy: block('').replace(/\s+/g, ' '), module: block('ts') };
  if (!page.html || !page.policy) throw new Error(`The guide has no section ${section}`);
  return page;
}

/**
 * For tests that `serve` pages: Chromium takes a page that the test answers for one of the public internet, and asks before it
 * calls this machine.
 */
export const launchOptions = (): { executablePath: string; args: string[] } => ({
  executablePath: findBrowser(),
  args: [...browserFlags, '--disable-features=LocalNetworkAccessChecks'],
});

/** Answers the documents of a site with the printed page, under the printed policy and nothing else. */
export async function serve(page: Page, site: string, { html, policy }: PrintedPage, path = '/'): Promise<void> {
  const headers = { 'Content-Security-Policy': `default-src 'none'; ${policy}` };
  await page.route(
    (url) => url.origin === site && url.pathname === path,
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }),
  );
}
