import { expect, test } from '../harness/storybook.js';

/** A4 between usual margins. */
const paper = { width: 680, height: 980 };

for (const [what, id, kept] of [
  ['registered details', 'account-info--individual', '花子'],
  ['the list of services', 'connected-services--linked', 'G-Link'],
  ['the announcement', 'migration-guide--announcement', 'TOYOTAアカウント'],
  ['a finished registration', 'registration--done', '完了'],
] as const) {
  test(
    `${what}: printed as ink on paper in a dark page, without controls, nothing cut off`,
    { tag: '@slow' },
    async ({ storybook }) => {
      const page = await storybook.story(id, 'scheme:dark', { viewport: paper });
      const widget = page.locator('#storybook-root > *').first();
      await page.getByText(kept).filter({ visible: true }).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const control of await widget.locator('button, .button, input, select').all()) {
        expect(await control.isVisible(), await control.evaluate((element) => element.outerHTML)).toBe(false);
      }
      const heading = widget.locator('h2, h3').filter({ visible: true }).first();
      expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(22, 22, 22)');
      expect(await page.getByText(kept).filter({ visible: true }).count()).toBeTruthy();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
    },
  );
}

test(
  'the announcement on paper asks nothing, and begins each procedure on a page of its own',
  { tag: '@slow' },
  async ({ storybook }) => {
    const page = await storybook.story('migration-guide--announcement', '', { viewport: paper });
    const question = page.getByText('TOYOTAアカウントをお持ちですか').filter({ visible: true });
    await question.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await question.count()).toBe(0);
    for (const heading of ['TOYOTAアカウント登録方法', 'お手続き②']) {
      const section = page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();
      expect(await section.evaluate((element) => getComputedStyle(element).breakBefore), heading).toBe('page');
    }
  },
);
