import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './visitor.js';

const folder = 'storybook-static';

export interface Storybook {
  /** Where it is served, without a slash at its end. */
  readonly base: string;
  /** A page of its own, at a path of the Storybook. It is closed with the browser. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A story without the frame around it, after its play. */
  story(id: string, globals?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The built Storybook (built if it is not there) and a browser for the tests of one file. */
export function useStorybook(): Storybook {
  let server: ServerType;
  let browser: Browser;
  let base = '';
  // Other hooks of a file may run beside this one.
  let started: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    if (!existsSync(`${folder}/index.json`)) {
      execFileSync('npm', ['run', '--silent', 'build-storybook'], { stdio: 'inherit', shell: true });
    }
    const app = new Hono().use(serveStatic({ root: folder }));
    base = await new Promise<string>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://localhost:${port}`));
    });
    browser = await launchBrowser();
  };
  before(() => (started ??= start()));
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    await (started ??= start());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(base + path);
    return page;
  }

  return {
    get base() {
      return base;
    },
    open,
    async story(id, globals = '', options = {}) {
      const page = await open(`/iframe.html?id=${id}&viewMode=story&globals=${globals}`, options);
      await page.waitForFunction(
        () =>
          (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } } }).__STORYBOOK_PREVIEW__
            ?.currentRender?.phase === 'finished',
      );
      return page;
    },
  };
}
