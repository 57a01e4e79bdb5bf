import type { Page } from '@playwright/test';
import { expect, test } from './host-page.js';

/** What the translation of a browser does to a page, in shadow roots too: two `<font>` elements in place of each text. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visit = (node: Node): void => {
      if (node instanceof Text && node.data.trim() && node.parentElement?.localName !== 'font') {
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstElementChild!.textContent = `訳:${node.data.trim()}`;
        node.replaceWith(font);
        return;
      }
      if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
      for (const child of [...node.childNodes]) visit(child);
    };
    document.querySelectorAll('mylexus-login, mylexus-registration').forEach(visit);
  });

test(
  'texts of widgets go on changing after a machine translation',
  { tag: '@quick' },
  async ({ open, visitor, lines }) => {
    const { page } = visitor;
    await open({ html: `<html lang="ja">${lines}<mylexus-login></mylexus-login>` });
    await visitor.field(/^パスワード/).fill('Taro_2022');
    await translate(page);
    await page.getByText('訳:TOYOTAアカウントでログイン').waitFor();

    const reveal = page.locator('mylexus-login .reveal');
    await reveal.click();
    await expect(reveal).toHaveText('非表示');
    await translate(page);
    await reveal.click();
    await expect(reveal).toHaveText('表示');

    const error = page.locator('mylexus-login .error').first();
    await page.locator('mylexus-login [type=submit]').click();
    await expect(error).toContainText('を入力してください。');
    await translate(page);
    await page.locator('mylexus-login [name=email]').fill('taro');
    await page.locator('mylexus-login [name=email]').blur();
    await expect(error).toContainText('の形式で入力してください。');
    await page.locator('mylexus-login [name=email]').fill('taro@example.jp');
    await page.locator('mylexus-login [type=submit]').click();
    await page.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();
  },
);

test('the progress of a registration goes on counting after a machine translation', async ({
  open,
  visitor,
  lines,
}) => {
  const { page } = visitor;
  await open({ html: `<html lang="ja">${lines}<mylexus-registration></mylexus-registration>` });
  await visitor.sees('TOYOTAアカウントの新規登録');
  const progress = page.locator('mylexus-registration [part=progress] .numeric');
  await expect(progress).toHaveText('1 / 8');
  await translate(page);
  await page.locator('mylexus-registration .path').first().click();
  await expect(progress).toHaveText(/^2/);
});
