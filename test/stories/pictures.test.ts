/** Compares stories with pictures of another commit, which `npm run test:pictures` takes first. */
import type { Page } from '@playwright/test';
import { entriesOf, expect, test as base } from '../harness/storybook.js';
import { Stage } from './stage.js';

const widths = [375, 768, 1280];
const height = 800;
const stories = entriesOf('story');
const before = process.env['STORYBOOK_BEFORE'];

/**
 * Runs in the page before anything else: countdowns stand still, and the codes of mails, which are the only random values
 * shown, count up.
 */
function fixChanging(): void {
  performance.now = () => 0;
  const page = globalThis as never as { lastCode: number };
  page.lastCode = 123_456;
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (box) => {
    if (!(box instanceof Uint32Array) || box.length > 1) return draw(box);
    page.lastCode += 1;
    box[0] = page.lastCode;
    return box;
  };
}

/** Runs in the page: resolves when fonts and images are loaded. Lazy images outside the window are loaded too. */
async function loadAll(): Promise<void> {
  await document.fonts.ready;
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(element instanceof HTMLImageElement)) continue;
      element.loading = 'eager';
      await element.decode().catch(() => undefined);
    }
  }
}

const prepare = async (page: Page): Promise<void> => {
  await page.clock.setFixedTime('2026-10-01T10:00:00+09:00');
  await page.addInitScript(fixChanging);
};

const test = base.extend<object, { stage: (first: string) => Promise<Stage> }>({
  stage: [
    async ({ browser, storybookUrl }, use) => {
      let stage: Promise<Stage> | undefined;
      await use((first) => {
        const start = stories.findLast((id) => id !== first) ?? '';
        const context = { locale: 'ja', timezoneId: 'Asia/Tokyo' };
        stage ??= Stage.open(browser, storybookUrl, start, {
          globals: 'language:ja;a11y.manual:!true',
          context,
          prepare,
        });
        return stage;
      });
    },
    { scope: 'worker' },
  ],
});

for (const id of stories) {
  test(id, async ({ stage }) => {
    const shown = await stage(id);
    const { page } = shown;
    // The play function runs once, at the width of a desktop; then only the window changes.
    await page.setViewportSize({ width: widths.at(-1)!, height });
    await page.evaluate(() => void ((globalThis as never as { lastCode: number }).lastCode = 123_456));
    const { status, exceptions } = await shown.play(id);
    expect(status, exceptions[0]).toBe('success');
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      await page.evaluate(loadAll);
      await expect.soft(page).toHaveScreenshot(`${id}.${width}.png`, { fullPage: true });
    }
  });
}

if (before) {
  for (const id of entriesOf('story', before).filter((each) => !stories.includes(each))) {
    test(`${id} is gone`, () => {
      throw new Error('This story existed in the other commit.');
    });
  }
}
