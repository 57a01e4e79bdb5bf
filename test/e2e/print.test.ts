import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useStorybook } from '../harness/storybook.js';

const storybook = useStorybook();
/** A4 between usual margins. */
const paper = { width: 680, height: 980 };

for (const [what, id, kept] of [
  ['registered details', 'account-info--individual', '花子'],
  ['the list of services', 'connected-services--linked', 'G-Link'],
  ['the announcement', 'migration-guide--announcement', 'TOYOTAアカウント'],
  ['a finished registration', 'registration--done', '完了'],
] as const) {
  test(`${what}: printed as ink on paper in a dark page, without controls, nothing cut off`, async () => {
    const page = await storybook.story(id, 'scheme:dark', { viewport: paper });
    const widget = page.locator('#storybook-root > *').first();
    await page.getByText(kept).filter({ visible: true }).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const control of await widget.locator('button, .button, input, select').all()) {
      assert.equal(await control.isVisible(), false, await control.evaluate((element) => element.outerHTML));
    }
    const heading = widget.locator('h2, h3').filter({ visible: true }).first();
    assert.equal(await heading.evaluate((element) => getComputedStyle(element).color), 'rgb(22, 22, 22)');
    assert.ok(await page.getByText(kept).filter({ visible: true }).count());
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= paper.width);
    await page.context().close();
  });
}

test('the announcement on paper asks nothing, and begins each procedure on a page of its own', async () => {
  const page = await storybook.story('migration-guide--announcement', '', { viewport: paper });
  const question = page.getByText('TOYOTAアカウントをお持ちですか').filter({ visible: true });
  await question.waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await question.count(), 0);
  for (const heading of ['お手続きの流れ', 'お手続き②']) {
    const section = page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();
    assert.equal(await section.evaluate((element) => getComputedStyle(element).breakBefore), 'page', heading);
  }
  await page.context().close();
});
