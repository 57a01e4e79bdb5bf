import { expect, test } from '../harness/fixtures.js';

test('furigana appears while a real input method turns kana into kanji', async ({ demo, visitor }) => {
  const { page } = visitor;
  const email = 'sakura@example.jp';
  await visitor.visit(`${demo.origins.www}/register`);
  await page.getByRole('button', { name: /^上記のIDをお持ちでない方/ }).click();
  await visitor.sees('IDをお持ちでない方のご登録');
  await visitor.press('次へ');
  await page.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
  await visitor.press('次へ');
  await visitor.field(/^メールアドレス/).fill(email);
  await visitor.press('認証コードを送信');
  await visitor.sees('認証コードによる本人確認');
  await visitor.field(/^認証コード/).fill(await visitor.codeFor(email));
  await visitor.sees('TOYOTAアカウントの登録に必要な情報の入力');

  const devtools = await visitor.context.newCDPSession(page);
  const type = async (shown: string[], committed: string): Promise<void> => {
    for (const text of shown) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await devtools.send('Input.imeSetComposition', { text, ...at });
    }
    await devtools.send('Input.insertText', { text: committed });
  };
  await visitor.field(/^姓/).focus();
  await type(['ｓ', 'さ', 'さｔ', 'さと', 'さとう', '佐藤', '砂糖', '佐藤'], '佐藤');
  await visitor.field(/^名/).focus();
  await type(['は', 'はな', '花'], '花');
  await type(['こ', '子'], '子');
  await expect(visitor.field(/^姓/)).toHaveValue('佐藤');
  await expect(visitor.field(/^名/)).toHaveValue('花子');
  await expect(visitor.field(/^フリガナ（セイ）/)).toHaveValue('サトウ');
  await expect(visitor.field(/^フリガナ（メイ）/)).toHaveValue('ハナコ');
});
