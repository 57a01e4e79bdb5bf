/** The widgets look the same on a page with any of the reset sheets. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { entriesOf, expect, test as base } from '../harness/storybook.js';
import { resetSheets } from './reset-sheets.js';
import { Stage } from './stage.js';
import { holdStill, loadAll } from './still.js';
import { tolerance } from './tolerance.js';

/**
 * Not the pages of this Storybook and mails, which are no widgets, nor stories with a text of the page in a slot or above the
 * widget: its margin and height are the page's.
 */
const stories = entriesOf('story').filter(
  (id) =>
    !/^(?:parts|foundations|theming|typography|mails)--|^verification-code--(?:with-help|in-a-native-form)$/.test(id),
);
const widths = [375, 1280];

/** A rule that reaches into a widget: what a comparison must see. */
const piercing = ':root { --mylexus-space: 5px; }';

const test = base.extend<object, { stage: (first: string) => Promise<Stage>; sheets: Record<string, string> }>({
  sheets: [async ({}, use) => use(await resetSheets()), { scope: 'worker' }],
  stage: [
    async ({ browser, storybookUrl }, use) => {
      let stage: Promise<Stage> | undefined;
      await use((first) => {
        const start = stories.findLast((id) => id !== first) ?? '';
        const options = { globals: 'language:ja;a11y.manual:!true', context: { locale: 'ja' }, prepare: holdStill };
        return (stage ??= Stage.open(browser, storybookUrl, start, options));
      });
    },
    { scope: 'worker' },
  ],
});

/** Runs in the page: marks the widgets that are shown. A session draws nothing but the page's own content. */
function mark(): void {
  for (const element of document.querySelectorAll('#storybook-root *')) {
    const isWidget = element.localName.startsWith('mylexus-') && element.localName !== 'mylexus-session';
    // Without it, a widget shows the page's own content, which is the reset sheet's.
    const draws = Boolean(element.shadowRoot?.querySelector('.base'));
    element.toggleAttribute('data-pictured', isWidget && draws && element.clientHeight > 0);
  }
}

/** A picture of each widget of the story that is shown. */
async function pictures(page: Page): Promise<Buffer[]> {
  await page.evaluate(mark);
  await page.evaluate(loadAll);
  const taken: Buffer[] = [];
  for (const widget of await page.locator('[data-pictured]').all()) {
    taken.push(await widget.screenshot({ animations: 'disabled', caret: 'hide' }));
  }
  return taken;
}

/** How many pixels differ by more than can be seen; infinite for pictures of different sizes. */
async function differingPixels(one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (a!.info.width !== b!.info.width || a!.info.height !== b!.info.height) return Infinity;
  let count = 0;
  for (let at = 0; at < a!.data.length; at += 3) {
    const differs = [0, 1, 2].some(
      (part) => Math.abs(a!.data[at + part]! - b!.data[at + part]!) > tolerance.threshold * 255,
    );
    if (differs) count += 1;
  }
  return count;
}

/** What differs where a page has the sheet, width by width. */
async function differences(page: Page, sheet: string, before: Buffer[]): Promise<string[]> {
  // The page's own background, which Bootstrap sets, is seen through a widget.
  const style = await page.addStyleTag({ content: `${sheet}\nbody { background: none !important; }` });
  const after = await pictures(page);
  await style.evaluate((each: HTMLStyleElement) => each.remove());
  const counts = await Promise.all(before.map((picture, index) => differingPixels(picture, after[index]!)));
  return counts.flatMap((count, index) =>
    count > tolerance.maxDiffPixels ? `widget ${index + 1}: ${count} pixels` : [],
  );
}

for (const id of stories) {
  test(`${id} looks the same under every reset sheet`, async ({ stage, sheets }) => {
    const shown = await stage(id);
    const { page } = shown;
    const found: string[] = [];
    await shown.play(id);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const before = await pictures(page);
      expect(before, 'the story shows no widget').not.toEqual([]);
      for (const [name, sheet] of Object.entries(sheets)) {
        for (const each of await differences(page, sheet, before)) found.push(`${name}, ${width} px, ${each}`);
      }
    }
    expect(found).toEqual([]);
  });
}

test('a rule that reaches into the widgets is seen', async ({ stage }) => {
  const id = 'registration--profile';
  const shown = await stage(id);
  await shown.play(id);
  const before = await pictures(shown.page);
  expect(before).toHaveLength(1);
  expect(await differences(shown.page, piercing, before)).toEqual(['widget 1: Infinity pixels']);
  expect(await differences(shown.page, 'p { color: red }', before)).toEqual([]);
});
