/** Events that end a story: the widget leaves the page or goes away. Here the page stays. */
import { occurrences, saveOccurrences, watchOccurrences } from './occurrences.js';
import { expect, test } from './test.js';

const cases = [
  ['mylexus-account-menu', 'mylexus-signed-out', 'account-menu--open', 'button:text("ログアウト")'],
  ['mylexus-connected-services', 'mylexus-navigate', 'connected-services--signed-out', 'a[href]'],
  ['mylexus-login', 'mylexus-navigate', 'login--empty', 'a[href]'],
  ['mylexus-migration-guide', 'mylexus-navigate', 'migration-guide--no-account', 'a[href]'],
  ['mylexus-password-reset', 'mylexus-password-reset-closed', 'password-reset--done', 'button.primary'],
  ['mylexus-password-reset', 'mylexus-navigate', 'password-reset--on-a-dealers-page', 'a[href]'],
  ['mylexus-registration', 'mylexus-navigate', 'registration--on-a-dealers-page', 'a[href]'],
] as const;

for (const [tag, type, id, control] of cases) {
  test(`${tag} fires ${type}`, async ({ storybookPage: page }, { project, testId }) => {
    await watchOccurrences(page);
    await page.goto(`/iframe.html?id=${id}&viewMode=story`);
    await page.evaluate(() => document.addEventListener('mylexus-navigate', (event) => event.preventDefault()));
    await page.locator(`${tag} ${control}`).filter({ visible: true }).first().click();
    await expect.poll(() => occurrences(page)).toContain(`${tag} fires ${type}`);
    saveOccurrences(project.outputDir, testId, await occurrences(page));
  });
}
