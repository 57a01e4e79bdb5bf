import { readFileSync } from 'node:fs';
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve-folder.js';
import { ensureBuilt } from './built.js';

const built = 'storybook-static';
const chosen = process.env['STORYBOOK_FOLDER'];
if (!chosen) ensureBuilt(`${built}/index.json`, 'build-storybook', ['src', 'service', 'stories', '.storybook']);
/** The Storybook that is tested: the built one, or the one of another commit for pictures. */
export const storybookFolder = chosen ?? built;

/** Ids of the stories, or of the pages of documentation, in the order of the sidebar. */
export function entriesOf(type: 'story' | 'docs', from = storybookFolder): string[] {
  const { entries } = JSON.parse(readFileSync(`${from}/index.json`, 'utf8')) as {
    entries: Record<string, { id: string; type: 'story' | 'docs' }>;
  };
  return Object.values(entries).flatMap((entry) => (entry.type === type ? entry.id : []));
}

/** Resolves at the end of the play function of the story that the page shows. */
export async function storyEnds(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } } }).__STORYBOOK_PREVIEW__
        ?.currentRender?.phase === 'finished',
  );
}

const viewport = { width: 1280, height: 800 };

interface Storybook {
  /** Opens a path of the Storybook in a context of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens a story without Storybook's frame and waits for the end of its play function. */
  story(id: string, globals?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Playwright's test with the built Storybook. */
export const test = base.extend<{ storybook: Storybook }, { storybookUrl: string; storybookPage: Page }>({
  storybookUrl: [
    async ({}, use) => {
      const server = await serveFolder(storybookFolder);
      await use(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],

  // Keeps its cache from test to test, since a Storybook is some megabytes of scripts.
  storybookPage: [
    async ({ browser, storybookUrl }, use) => {
      const page = await browser.newPage({ baseURL: storybookUrl, viewport });
      await use(page);
      await page.context().close();
    },
    { scope: 'worker' },
  ],

  storybook: async ({ browser, storybookUrl }, use) => {
    const pages: Page[] = [];
    const open: Storybook['open'] = async (path, options = {}) => {
      const page = await browser.newPage({ viewport, ...options });
      pages.push(page);
      await page.goto(storybookUrl + path);
      return page;
    };
    await use({
      open,
      async story(id, globals = '', options = {}) {
        const page = await open(`/iframe.html?id=${id}&viewMode=story&globals=${globals}`, options);
        await storyEnds(page);
        return page;
      },
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect } from '@playwright/test';
