import type { Page } from '@playwright/test';
import { expect, test } from '../harness/storybook.js';

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
  throw new Error(`The keyboard does not reach ${id}`);
}

async function setRadius(page: Page): Promise<void> {
  await tabTo(page, 'token-radius');
  await page.keyboard.type('9');
  await tabTo(page, 'theme-copy');
}

test('the theme editor works by keyboard alone, and Copy puts the CSS on the clipboard', async ({ storybook }) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await storybook.story('theming--editor', '', { permissions });
  await setRadius(page);
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(css);
  const field = page.locator('mylexus-password-reset input').first();
  expect(await field.evaluate((input) => getComputedStyle(input).borderRadius)).toBe('9px');
  await tabTo(page, 'theme-reset');
  await page.keyboard.press('Space');
  await expect(page.locator('#theme-css')).toHaveValue('');
});

test('where the clipboard is refused, the CSS is selected and the page says how to copy it', async ({ storybook }) => {
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
  expect(selected).toBe(css);
});

test('each token changes its piece on the page of tokens', async ({ storybook }) => {
  const page = await storybook.story('theming--tokens', '', { reducedMotion: 'no-preference' });
  const tokens = page.locator('story-tokens article');
  for (const token of await tokens.all()) {
    const name = await token.locator('.facts h3').innerText();
    const specimens = token.locator('story-specimen');
    expect(await specimens.count(), name).toBe(2);
    const [usual, changed] = [specimens.first(), specimens.last()];
    if (name === '--mylexus-motion') {
      const motion = await changed.evaluate((each) => getComputedStyle(each).getPropertyValue('--_motion'));
      expect(motion).toBe('900ms');
      continue;
    }
    const pictures = [await usual.screenshot(), await changed.screenshot()];
    expect(pictures[0]!.equals(pictures[1]!), `${name} changes nothing that can be seen`).toBe(false);
  }
  expect(await tokens.count()).toBeGreaterThan(15);
});
