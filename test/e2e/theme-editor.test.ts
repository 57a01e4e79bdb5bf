import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useStorybook } from '../harness/storybook.js';

const storybook = useStorybook();
const css = ':root {\n  --mylexus-radius: 9px;\n}';

/** Tabs until the element with this id has the focus; fails when the keyboard does not come there. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id;
    });
    if (focused === id) return;
  }
  assert.fail(`the keyboard does not reach ${id}`);
}

async function setRadius(page: Page): Promise<void> {
  await tabTo(page, 'token-radius');
  await page.keyboard.type('9');
  await tabTo(page, 'theme-copy');
}

test('the theme editor works by keyboard alone, and Copy puts the CSS on the clipboard', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await storybook.story('theming--editor', '', { permissions });
  await setRadius(page);
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), css);
  const field = page.locator('mylexus-password-reset input').first();
  assert.equal(await field.evaluate((input) => getComputedStyle(input).borderRadius), '9px');
  await tabTo(page, 'theme-reset');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('#theme-css').inputValue(), '');
  await page.context().close();
});

test('where the clipboard is refused, the CSS is selected and the page says how to copy it', async () => {
  const page = await storybook.story('theming--editor');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await setRadius(page);
  await page.keyboard.press('Enter');
  await page.getByText('does not let this page copy').waitFor();
  const selected = await page
    .locator('#theme-css')
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, css);
  await page.context().close();
});

test('each token changes its piece on the page of tokens', async () => {
  const page = await storybook.story('theming--tokens', '', { reducedMotion: 'no-preference' });
  const tokens = page.locator('story-tokens article');
  for (const token of await tokens.all()) {
    const name = await token.locator('.facts h3').innerText();
    const [usual, changed] = await token.locator('story-specimen').all();
    assert.ok(usual && changed, name);
    if (name === '--mylexus-motion') {
      const motion = await changed.evaluate((each) => getComputedStyle(each).getPropertyValue('--_motion'));
      assert.equal(motion, '900ms');
      continue;
    }
    const pictures = [await usual.screenshot(), await changed.screenshot()];
    assert.ok(!pictures[0]!.equals(pictures[1]!), `${name} changes nothing that can be seen`);
  }
  assert.ok((await tokens.count()) > 15);
  await page.context().close();
});
