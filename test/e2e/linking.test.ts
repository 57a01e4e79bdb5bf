import { expect, test } from '../harness/fixtures.js';

test('procedure ①: from ［ログイン］ to the linked card and the owner site', async ({ demo, visitor: hanako }) => {
  const { page } = hanako;

  await hanako.visit(demo.origins.www);
  await hanako.menuLink('ログイン').click();
  await hanako.logIn('hanako@example.jp', 'Hanako_2022');
  await page.waitForURL(`${demo.origins.www}/`);
  await hanako.sees('レクサスのサービスと連携してください');

  await hanako.press('MENU');
  await hanako.link('設定').click();
  await page.waitForURL(/\/settings$/);
  await hanako.link('アカウント情報の確認・修正').click();
  await page.waitForURL(/\/account$/);
  await hanako.sees('登録情報');
  await page.getByRole('link', { name: /参照/ }).click();

  await page.waitForURL(/\/services$/);
  await hanako.sees('連携中のコネクティッドサービス一覧');
  await page.getByRole('button', { name: /レクサス.*追加/ }).click();

  await hanako.sees('連携時の注意事項');
  await hanako.press('次へ');

  await hanako.sees('連携に必要な情報の入力');
  await hanako.field(/^レクサスオーナーズカードID/).fill('1000-0000-0017');
  await hanako.field(/^IDのパスワード/).fill('Owner_0017');
  await hanako.press('確認');

  await hanako.sees('情報の確認');
  expect(await page.getByRole('main').ariaSnapshot()).toMatch(/1000 0017/);
  await hanako.press('登録');

  await hanako.sees('連携が完了しました');
  await hanako.press('一覧に戻る');
  await hanako.sees('連携中のコネクティッドサービス一覧');
  await page.getByText(/1000-•+-0017/).waitFor();

  await hanako.visit(demo.origins.www);
  await hanako.sees('オーナーサイト');
});
