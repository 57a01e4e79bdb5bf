import type { Page } from '@playwright/test';
import { entriesOf } from '../harness/storybook.js';
import { attributesOf } from './manifest.js';
import { watch } from './stage.js';
import { expect, test } from './test.js';

const known = new Set([...entriesOf('story'), ...entriesOf('docs')]);
/** Every screen of a contact sheet; else the first ones, since each is a story that is visited by itself. */
const everyScreen = process.env['STORIES'] === 'all';

/** Waits until a contact sheet, if the page has one, has shown its screens. */
async function screensShown(page: Page): Promise<void> {
  const progress = page.locator('story-screens [role=status]');
  if ((await progress.count()) === 0) return page.waitForLoadState('networkidle');
  await expect(progress).toHaveText(everyScreen ? /(\d+) \/ \1\s*$/ : /[2-9] \/ \d+\s*$/, { timeout: 90_000 });
}

/** Names in the table of a tag's page that have a control. */
const controlsOn = (page: Page): Promise<(string | null | undefined)[]> =>
  page
    .locator('.docblock-argstable tr')
    .evaluateAll((all) =>
      all
        .filter((row) => row.querySelector('td:last-child :is(input, textarea, select, button)'))
        .map((row) => row.querySelector('td')?.textContent),
    );

for (const id of entriesOf('docs')) {
  test(`${id} is shown without a fault, links only to pages that exist, and has a control for every attribute`, async ({
    storybookPage: page,
  }) => {
    const faults: string[] = [];
    watch(page, faults);
    await page.goto(`/iframe.html?id=${id}&viewMode=docs`);
    await page.locator('#storybook-docs h1').first().waitFor();
    await screensShown(page);
    const links = await page.locator('#storybook-docs a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const targets = links.flatMap((href) => /path=\/(?:story|docs)\/([^&]+)/.exec(href ?? '')?.[1] ?? []);
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
    const attributes = attributesOf(id.replace(/--docs$/, ''));
    if (attributes) {
      await page.locator('.docblock-argstable').first().waitFor();
      expect(await controlsOn(page)).toEqual(expect.arrayContaining(attributes.map(({ name }) => name)));
    }
    page.removeAllListeners();
    expect(faults).toEqual([]);
  });
}
