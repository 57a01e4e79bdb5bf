import { chromium } from '@playwright/test';
import { wholeBrowser } from '../../scripts/browser.js';
import { expect, test, widgetLines } from './host-page.js';

test('a revealed password is hidden and gone when the page returns from the back/forward cache', async ({
  demo,
  hosts,
}) => {
  // Playwright turns the cache off in its own browser.
  const browser = await chromium.launch({
    ...wholeBrowser(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    hosts.page = {
      html: `<html lang="ja">${widgetLines(demo.origins)}<mylexus-login></mylexus-login>
        <script>addEventListener('pageshow', (event) => (document.title = event.persisted ? 'restored' : 'new'))</script>`,
      files: { '/other': { body: '<title>other</title>', type: 'text/html' } },
    };
    await page.goto(hosts.origin('www.lexus'));
    const password = page.getByRole('textbox', { name: /^パスワード/ });
    await password.fill('Taro_2022');
    await page.getByRole('button', { name: 'パスワードを表示' }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await page.goto(`${hosts.origin('www.lexus')}/other`);
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveTitle('restored');
    await expect(password).toHaveAttribute('type', 'password');
    await expect(password).toHaveValue('');
    await page.getByRole('button', { name: 'パスワードを表示' }).waitFor();
  } finally {
    await browser.close();
  }
});
