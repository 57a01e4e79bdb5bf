import { expect, test } from '../harness/fixtures.js';

test('signing in and out changes the other widgets of the page and the other tabs', async ({ demo, visitor: taro }) => {
  const { page } = taro;
  const otherTab = await taro.context.newPage();
  await taro.visit(demo.origins.www, otherTab);
  await otherTab.getByRole('heading', { name: 'ご利用にはTOYOTAアカウントが必要です' }).waitFor();

  await taro.visit(`${demo.origins.www}/login`);
  await taro.menuLink('ログイン').waitFor();
  // The page stays, so that the menu beside the login is seen to change without a new page.
  await page.evaluate(() => document.addEventListener('mylexus-navigate', (event) => event.preventDefault()));
  await taro.logIn('taro@example.jp', 'Taro_2022');
  await taro.button('MENU').waitFor();
  expect(page.url()).toMatch(/\/login$/);
  await otherTab.getByRole('heading', { name: 'オーナーサイト' }).waitFor();
  await otherTab.getByRole('button', { name: 'MENU' }).waitFor();

  await otherTab.getByRole('button', { name: 'MENU' }).click();
  await otherTab.getByRole('button', { name: 'ログアウト' }).click();
  await otherTab.getByRole('heading', { name: 'ご利用にはTOYOTAアカウントが必要です' }).waitFor();
  await taro.menuLink('ログイン').waitFor();
});

test('a wrong password is a message above the form that has the focus; the email stays', async ({
  demo,
  visitor: taro,
}) => {
  await taro.visit(`${demo.origins.www}/login`);
  await taro.logIn('taro@example.jp', 'Taro_2021');
  await taro.page.getByText('メールアドレスまたはパスワードが正しくありません。').waitFor();
  await expect(taro.field(/^メールアドレス/)).toHaveValue('taro@example.jp');
});
