/** Compares stories with pictures of another commit, which `npm run test:pictures` takes first. */
import { entriesOf, expect, test as base } from '../harness/storybook.js';
import { Stage } from './stage.js';
import { holdStill, loadAll } from './still.js';

const widths = [375, 768, 1280];
const height = 800;
const stories = entriesOf('story');
const before = process.env['STORYBOOK_BEFORE'];

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
          prepare: holdStill,
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
