import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

/** The value of a custom property on the page. */
const property = (page: Page, name: string): Promise<string> =>
  page.evaluate((each) => getComputedStyle(document.documentElement).getPropertyValue(each).trim(), name);

const sentence = 'あおぞらのイベントのご案内を、メールで受け取ることに同意します。';
const ink = 'light-dark(#16283c, #e6edf4)';

/** Fills the identity step in. */
async function proveCard(visitor: Visitor, id: string, password: string, action: string): Promise<void> {
  await visitor.sees('連携に必要な情報の入力');
  await visitor.page.getByRole('radio', { name: 'あおぞらオーナーカードID' }).check();
  await visitor.field(/^あおぞらオーナーカードID/).fill(id);
  await visitor.field(/^IDのパスワード/).fill(password);
  await visitor.press(action);
}

test('a visitor of a second brand registers in its look with its card, and returns linked', async ({
  demo,
  visitor: mio,
}) => {
  const { page } = mio;
  const { aozora, id, www } = demo.origins;
  const email = 'mio@example.jp';

  await mio.visit(aozora);
  await page.getByText('ログインすると、オーナー専用のご案内').waitFor();
  await mio.menuLink('はじめての方').click();

  await page.getByText('登録が完了すると、あおぞら 浜風店に戻ります。').waitFor();
  expect(new URL(page.url()).origin).toBe(id);
  expect([await property(page, '--mylexus-ink'), await property(page, '--mylexus-radius')]).toEqual([ink, '0px']);
  await page.getByRole('button', { name: /^あおぞらオーナーカードIDまたはあおぞらパスIDをお持ちの方/ }).click();
  await mio.sees('連携時の注意事項');
  await mio.press('次へ');
  await mio.sees('「TOYOTAアカウント」利用規約');
  await page.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
  await mio.press('次へ');

  await mio.sees('連携に必要な情報の入力');
  await expect(page.getByRole('radio', { name: /^(レクサス|G-Link)/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'あおぞらパスID' }).check();
  await page.getByText('例：8000-0000-0012').waitFor();
  await proveCard(mio, '7000-0000-0013', 'Aozora_0013', '次へ');

  await mio.sees('情報の確認、およびメールアドレスの登録');
  expect(await page.getByRole('main').ariaSnapshot()).toMatch(/あおぞらコネクト/);
  await mio.field(/^メールアドレス/).fill(email);
  await mio.press('認証コードを送信');
  await mio.sees('認証コードによる本人確認');
  await mio.field(/^認証コード/).fill(await mio.codeFor(email));
  await mio.sees('TOYOTAアカウントの登録に必要な情報の入力');
  await mio.field(/^パスワード/).fill('Mio_2026_mio');
  await mio.press('確認');
  await page.getByText('ご希望の連絡方法を選択してください。').waitFor();
  await page.getByRole('radio', { name: '郵送' }).check();
  await mio.field(/^ご来店時のお呼び名/).fill('みお');
  const delivery = page.getByRole('group', { name: /^おクルマの納車日/ });
  for (const [part, text] of [
    ['年', '2026'],
    ['月', '12'],
    ['日', '24'],
  ] as const)
    await delivery.getByLabel(part, { exact: true }).fill(text);
  await page.getByRole('checkbox', { name: sentence }).check();
  await mio.press('確認');
  await mio.sees('登録内容の確認');
  await page.getByText('2026年12月24日').waitFor();
  await mio.press('登録');
  await mio.sees('登録が完了しました');
  await page.getByText('続けて、あおぞらのサイトにお進みください。').waitFor();
  await mio.link('次へ').or(mio.button('次へ')).click();

  await mio.sees('販売店への情報提供の確認');
  await page.getByText('連携中のブランド（あおぞらブランド）').waitFor();
  expect(await property(page, '--mylexus-ink')).toBe(ink);
  await mio.press('同意して続ける');
  await page.waitForURL(`${aozora}/`);
  await page.getByText('あおぞらオーナーズラウンジへようこそ').waitFor();
  await mio.press('メニュー');
  await page.getByText('青山 澪 様', { exact: true }).waitFor();

  await mio.visit(`${www}/services`);
  await mio.sees('あおぞらブランド');
  await page.getByText(/7000-•+-0013/).waitFor();

  await mio.visit(`${id}/account?brand=aozora`);
  for (const value of ['郵送', 'みお', '2026年12月24日']) await page.getByText(value, { exact: true }).waitFor();
  await page.getByText(new RegExp(`^${sentence}（.+に同意）$`)).waitFor();
  const download = page.waitForEvent('download');
  await mio.press('登録情報をダウンロード');
  const file = await download;
  expect(file.suggestedFilename()).toBe('my-lexus-account.json');
  const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(saved).toMatchObject({
    email,
    profile: {
      familyName: '青山',
      own: {
        aozoraContact: 'letter',
        aozoraCalledBy: 'みお',
        aozoraDelivery: '2026-12-24',
        aozoraEvents: { sentence },
      },
    },
    services: [{ brand: 'aozora', credentialTypeName: 'あおぞらオーナーカードID' }],
    sites: [{ name: 'あおぞら 浜風店' }],
  });
  await mio.visit(`${www}/services`);
  await mio.sees('あおぞらブランド');
  expect(await property(page, '--mylexus-ink')).not.toBe(ink);
});

test('an account holder links a card of a second brand on its hosted page, and the site knows it at the next login', async ({
  demo,
  visitor: hanako,
}) => {
  const { page } = hanako;
  const { aozora } = demo.origins;

  await hanako.visit(aozora);
  await hanako.link('カードを連携する').click();
  await hanako.link('ログイン').or(hanako.link('ログインページへ')).first().click();
  await hanako.logIn('hanako@example.jp', 'Hanako_2022');
  await hanako.sees('連携中のコネクティッドサービス一覧');
  expect(await property(page, '--mylexus-ink')).toBe(ink);
  await hanako.press('あおぞらブランドのサービスを追加');
  await hanako.sees('連携時の注意事項');
  await hanako.press('次へ');
  await proveCard(hanako, '7000-0000-0021', 'Aozora_0021', '確認');
  await hanako.sees('情報の確認');
  await hanako.press('登録');
  await page.getByText('あおぞらのサイトから、オーナー向けサービスをご利用いただけます。').waitFor();
  await hanako.link('元のページに戻る').click();
  await page.waitForURL(`${aozora}/`);

  await hanako.menuLink('ログイン').click();
  await hanako.press('同意して続ける');
  await page.waitForURL(`${aozora}/`);
  await page.getByText('あおぞらオーナーズラウンジへようこそ').waitFor();
});

test('the first brand’s pages keep their look and their cards beside a second brand', async ({ demo, visitor }) => {
  const { page } = visitor;
  await visitor.visit(`${demo.origins.id}/register`);
  await page.getByRole('button', { name: /^レクサスオーナーズカードID／/ }).waitFor();
  expect(await property(page, '--mylexus-ink')).not.toBe(ink);
  const answer = await page.goto(`${demo.origins.id}/login?brand=aozora`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(await property(page, '--mylexus-ink')).toBe(ink);
});
