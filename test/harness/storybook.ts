import type { BrowserContextOptions, Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve-folder.js';
import { ensureBuilt } from './built.js';
import { test as base } from './fixtures.js';

const folder = 'storybook-static';

interface Storybook {
  /** Opens a path of the Storybook in a context of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens a story without Storybook's frame and waits for the end of its play function. */
  story(id: string, globals?: string, options?: BrowserContextOptions): Promise<Page>;
}

ensureBuilt(`${folder}/index.json`, 'build-storybook', ['src', 'service', 'stories', '.storybook']);

/** Playwright's test with the built Storybook. */
export const test = base.extend<{ storybook: Storybook }, { storybookUrl: string }>({
  storybookUrl: [
    async ({}, use) => {
      const server = await serveFolder(folder);
      await use(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],

  storybook: async ({ browser, storybookUrl }, use) => {
    const pages: Page[] = [];
    const open: Storybook['open'] = async (path, options) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
      pages.push(page);
      await page.goto(storybookUrl + path);
      return page;
    };
    await use({
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
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect } from '@playwright/test';
