import { entriesOf, expect, test } from '../harness/storybook.js';
import { watch } from './stage.js';

const known = new Set([...entriesOf('story'), ...entriesOf('docs')]);

for (const id of entriesOf('docs')) {
  test(`${id} is shown without a fault and links only to pages that exist`, async ({ storybookPage: page }) => {
    const faults: string[] = [];
    watch(page, faults);
    await page.goto(`/iframe.html?id=${id}&viewMode=docs`);
    await page.locator('#storybook-docs h1').first().waitFor();
    const screens = page.locator('story-screens [role=status]');
    if (await screens.count()) await expect(screens).toHaveText(/(\d+) \/ \1\s*$/, { timeout: 90_000 });
    else await page.waitForLoadState('networkidle');
    const links = await page.locator('#storybook-docs a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const targets = links.flatMap((href) => /path=\/(?:story|docs)\/([^&]+)/.exec(href ?? '')?.[1] ?? []);
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
    page.removeAllListeners();
    expect(faults).toEqual([]);
  });
}
