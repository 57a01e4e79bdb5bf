/** A built Storybook: what it holds, a server for it, and a page that shows one of its stories. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';

/** Where `npm run build-storybook` puts it. */
export const storybookFolder = 'storybook-static';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface Entry {
  id: string;
  type: 'story' | 'docs';
}

/** Builds the Storybook of the working tree `cwd` into its `storybookFolder`. Throws when it does not build. */
export function buildStorybook(cwd = '.'): void {
  execFileSync('npm', ['run', '--silent', 'build-storybook'], {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Stories and pages of documentation, in the order of the sidebar. */
export function readEntries(folder: string): Entry[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(entries);
}

/** Serves a folder on a free port of this machine. */
export async function serveStorybook(folder: string): Promise<{ base: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { base: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

/**
 * Opens a story as a page of its own and waits until its play is over, whichever way it ended.
 *
 * @param globals as in Storybook's address: `language:ja`
 */
export async function openStory(page: Page, base: string, id: string, globals: string): Promise<void> {
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=${globals}`, { waitUntil: 'load' });
  await page.waitForFunction(
    () =>
      (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } } }).__STORYBOOK_PREVIEW__
        ?.currentRender?.phase === 'finished',
  );
}
