/** A built Storybook: what it holds, a server for it, and a page that shows one of its stories. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from '@playwright/test';

/** Where `npm run build-storybook` puts it. */
export const storybookFolder = 'storybook-static';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface Entry {
  id: string;
  type: 'story' | 'docs';
}

/** What Storybook says of a story that came to its end. */
export interface Finished {
  storyId: string;
  status: 'success' | 'error';
  reporters: { type: string; status: string; result: AxeResult }[];
  exceptions: string[];
}

interface AxeResult {
  violations?: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
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
 * Opens the Storybook at another story than `first`: each story then comes after another one, as in the sidebar. Showing
 * the one that is shown already does nothing, and one that is left before its end makes Storybook load the page anew.
 *
 * @param globals as in Storybook's address: `language:ja`
 */
export async function openBeside(
  page: Page,
  base: string,
  first: string,
  entries: Entry[],
  globals: string,
): Promise<void> {
  const start = entries.findLast(({ id, type }) => type === 'story' && id !== first)?.id ?? '';
  await page.goto(`${base}/iframe.html?id=${start}&viewMode=story&globals=${globals}`, { waitUntil: 'load' });
  await page.waitForFunction(
    () =>
      (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } } }).__STORYBOOK_PREVIEW__
        ?.currentRender?.phase === 'finished',
  );
}

/** Shows a story and resolves when its play and its checks are over. Throws when they take longer than 20 s. */
export async function playStory(page: Page, id: string): Promise<Finished> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, 20_000, new Error('did not end in 20 s'));
  });
  // A timer that is left would keep the process alive when its work is done.
  return Promise.race([page.evaluate(show, id), late]).finally(() => clearTimeout(timer));
}

/** Runs in the page: shows a story as the sidebar would and resolves when its play and its checks are over. */
function show(storyId: string): Promise<Finished> {
  const channel = (globalThis as never as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
  interface Channel {
    on(event: string, listener: (detail: never) => void): void;
    off(event: string, listener: (detail: never) => void): void;
    emit(event: string, detail: unknown): void;
  }
  return new Promise((resolve) => {
    const exceptions: string[] = [];
    const failed = (error: { message?: string }): void => void exceptions.push(error.message ?? JSON.stringify(error));
    const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored'];
    const finished = (detail: Finished): void => {
      if (detail.storyId !== storyId) return;
      for (const event of failures) channel.off(event, failed);
      channel.off('storyFinished', finished);
      resolve({ ...detail, exceptions });
    };
    for (const event of failures) channel.on(event, failed);
    channel.on('storyFinished', finished);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}
