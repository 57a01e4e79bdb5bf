import { expect, test } from '../harness/fixtures.js';

test.use({ www: 'frame' });

test('on the brand’s page the login is in a frame of the account service, and the page learns who signed in', async ({
  demo,
  visitor,
}) => {
  const { page } = visitor;
  await visitor.visit(`${demo.origins.www}/login`);
  const frame = page.frameLocator('mylexus-login iframe');
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill('taro@example.jp');
  await frame.getByRole('textbox', { name: /^パスワード/ }).fill('Taro_2022');
  expect(await page.locator('input').count()).toBe(0);
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.waitForURL(`${demo.origins.www}/`);
  await visitor.button('MENU').click();
  await page.getByText('田中 太郎').first().waitFor();
});
