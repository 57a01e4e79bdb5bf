import { expect, test } from '../harness/fixtures.js';

test('procedure ②: from ［新規登録］ to the owner site, with a reload in the middle', async ({
  demo,
  visitor: ichiro,
}) => {
  const { page } = ichiro;
  const email = 'ichiro@example.jp';

  await ichiro.visit(demo.origins.www);
  await ichiro.menuLink('新規登録').click();

  await page
    .getByRole('button', {
      name: /^レクサスオーナーズカードID／.+のいずれかをお持ちの方/,
    })
    .click();

  await ichiro.sees('連携時の注意事項');
  await ichiro.press('次へ');

  await ichiro.sees('「TOYOTAアカウント」利用規約');
  await page.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
  await ichiro.press('次へ');

  await ichiro.sees('連携に必要な情報の入力');
  await page.getByRole('radio', { name: /^レクサスオーナーズカードID/ }).check();
  await ichiro.field(/^レクサスオーナーズカードID/).fill('１０００－００００－００２５');
  await ichiro.field(/^IDのパスワード/).fill('Owner_0025');
  await ichiro.press('次へ');

  await ichiro.sees('情報の確認、およびメールアドレスの登録');
  const details = await page.getByRole('main').ariaSnapshot();
  expect(details).toMatch(/1000 0025/);
  expect(details).not.toMatch(/髙橋 一郎|1970-11-03|03-1234-5678/);
  await ichiro.field(/^メールアドレス/).fill(email);
  await ichiro.press('認証コードを送信');

  await ichiro.sees('認証コードによる本人確認');
  await page.reload();
  await ichiro.sees('認証コードによる本人確認');
  await ichiro.field(/^認証コード/).fill(await ichiro.codeFor(email));

  await ichiro.sees('TOYOTAアカウントの登録に必要な情報の入力');
  await expect(ichiro.field(/^姓/)).toHaveValue('髙橋');
  await expect(ichiro.field(/^フリガナ（セイ）/)).toHaveValue('タカハシ');
  await page.getByText(/^任意の項目/).click();
  await expect(ichiro.field(/^電話番号/)).toHaveValue('0312345678');
  await ichiro.field(/^パスワード/).fill('Ichiro_2022');
  await ichiro.press('確認');

  await ichiro.sees('登録内容の確認');
  const review = await page.getByRole('main').ariaSnapshot();
  expect(review).toMatch(/髙橋/);
  expect(review).not.toMatch(/Ichiro_2022/);
  await ichiro.press('登録');

  await ichiro.sees('登録が完了しました');
  await ichiro.link('次へ').or(ichiro.button('次へ')).click();

  await page.waitForURL(`${demo.origins.www}/`);
  await ichiro.sees('オーナーサイト');
  await ichiro.button('MENU').waitFor();
});
