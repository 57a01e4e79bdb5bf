import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import { VirtualAuthenticator } from '../harness/virtual-authenticator.js';
import type { Visitor } from '../harness/visitor.js';
import { launchOptions, printedPage, serve } from './printed-pages.js';

const password = 'Hanako_2022';
const newPassword = 'Hanako_2026';
const newEmail = 'hanako.new@example.jp';

test.use({ launchOptions: launchOptions() });

const said = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

/** The page of a section as printed, under the printed lines and nothing else, with other tags in place of the login. */
async function openPrinted({ page, origins }: Visitor, section: string, site: string, tags: string): Promise<void> {
  const printed = printedPage(section, origins);
  const html = printed.html.replace(/<mylexus-login[\s\S]*<\/mylexus-login>/, tags);
  expect(html, 'the tags are in the page').toContain(tags);
  await serve(page, site, { ...printed, html }, '/printed');
  await page.goto(`${site}/printed`);
}

async function changeProfile(hanako: Visitor): Promise<void> {
  await hanako.press('お客さま情報を変更');
  await hanako.field(/^姓/).first().fill('斎藤');
  await hanako.press('保存');
  await said(hanako.page, 'お客さま情報を変更しました。');
}

async function changeEmail(hanako: Visitor): Promise<void> {
  await hanako.press('メールアドレスを変更');
  await hanako.field(/^新しいメールアドレス/).fill(newEmail);
  await hanako.field(/^現在のパスワード/).fill(password);
  await hanako.press('認証コードを送信');
  await hanako.sees('新しいメールアドレスの確認');
  await hanako.field(/^認証コード/).fill(await hanako.codeFor(newEmail));
  await said(hanako.page, 'メールアドレスを変更しました。');
}

async function changePassword(hanako: Visitor): Promise<void> {
  await hanako.press('パスワードを変更');
  await hanako.field(/^現在のパスワード/).fill(password);
  await hanako.field(/^新しいパスワード/).fill(newPassword);
  await hanako.press('保存');
  await said(hanako.page, 'パスワードを変更しました。');
}

async function addAndRemovePasskey(hanako: Visitor): Promise<void> {
  const device = await VirtualAuthenticator.on(hanako.page);
  await hanako.press('パスキーを追加');
  await hanako.sees('パスキーの追加');
  await hanako.press('パスキーを作成');
  await said(hanako.page, 'パスキーを追加しました。');
  await hanako.page.getByRole('button', { name: /の名前を変更$/ }).click();
  await hanako.field(/^名前/).fill('書斎のパソコン');
  await hanako.press('確認');
  await hanako.page.getByRole('button', { name: '書斎のパソコンを削除' }).click();
  await hanako.press('パスキーで確認');
  await said(hanako.page, 'パスキーを削除しました。');
  await expect.poll(async () => (await device.passkeys()).length).toBe(0);
}

async function download(hanako: Visitor): Promise<void> {
  const [file] = await Promise.all([hanako.page.waitForEvent('download'), hanako.press('登録情報をダウンロード')]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
}

async function linkAndUnlink(hanako: Visitor): Promise<void> {
  await hanako.page.getByRole('button', { name: /レクサス.*追加/ }).click();
  await hanako.press('次へ');
  await hanako.field(/^レクサスオーナーズカードID/).fill('1000-0000-0017');
  await hanako.field(/^IDのパスワード/).fill('Owner_0017');
  await hanako.press('確認');
  await hanako.press('登録');
  await hanako.sees('連携が完了しました');
  await hanako.press('一覧に戻る');
  await hanako.page.getByRole('button', { name: /0017.*の連携を解除/ }).click();
  await hanako.field(/パスワード/).fill(newPassword);
  await hanako.press('連携を解除');
  await said(hanako.page, 'との連携を解除しました。');
}

async function withdraw(hanako: Visitor): Promise<void> {
  await hanako.press('退会する');
  await hanako.field(/^現在のパスワード/).fill(newPassword);
  await hanako.press('退会する');
  await hanako.sees('退会のお手続きが完了しました');
}

for (const [section, host] of [
  ['Id host', 'id'],
  ['Brand page', 'www'],
] as const)
  test(`every change of the account works under the printed lines of ${section}`, async ({ visitor: hanako }) => {
    test.setTimeout(120_000);
    const site = hanako.origins[host];
    const open = (tag: string): Promise<void> => openPrinted(hanako, section, site, `<${tag}></${tag}>`);
    await open('mylexus-login');
    await hanako.logIn('hanako@example.jp', password);
    await hanako.button('MENU').waitFor();
    await open('mylexus-account-info');
    await changeProfile(hanako);
    await changeEmail(hanako);
    await changePassword(hanako);
    if (host === 'id') await addAndRemovePasskey(hanako);
    await download(hanako);
    await open('mylexus-connected-services');
    await linkAndUnlink(hanako);
    await open('mylexus-account-info');
    await withdraw(hanako);
  });

test('control: a style that the printed lines do not allow is refused, and seen', async ({ visitor }) => {
  await openPrinted(visitor, 'Id host', visitor.origins.id, '<mylexus-account-info></mylexus-account-info>');
  await visitor.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => visitor.faults.join()).toContain('Content Security Policy');
  visitor.faults.length = 0;
});
