import { expect, test } from '../harness/fixtures.js';
import { VirtualAuthenticator } from '../harness/virtual-authenticator.js';
import type { Visitor } from '../harness/visitor.js';

const email = 'hanako@example.jp';
const password = 'Hanako_2022';

const loginOf = ({ origins }: Visitor, path = '/account'): string =>
  `${origins.id}/login?return_to=${encodeURIComponent(`${origins.id}${path}`)}`;

/** The hosted account page, signed in with the password, without the passkey that is offered. */
async function signInWithPassword(visitor: Visitor): Promise<void> {
  await visitor.visit(loginOf(visitor));
  await visitor.logIn(email, password);
  await visitor.sees('次回からはパスキーで');
  await visitor.press('今はしない');
  await visitor.page.waitForURL('**/account');
}

/** The account page with one passkey. */
async function withPasskey(visitor: Visitor): Promise<VirtualAuthenticator> {
  const device = await VirtualAuthenticator.on(visitor.page);
  await signInWithPassword(visitor);
  await visitor.press('パスキーを追加');
  await visitor.sees('パスキーの追加');
  await visitor.press('パスキーを作成');
  await visitor.page.getByText('パスキーを追加しました。').waitFor();
  return device;
}

/** Pages that are opened from now on are in a browser that suggests no passkeys in fields: only the button asks for one. */
async function withoutSuggestions({ context }: Visitor): Promise<void> {
  await context.addInitScript(() => {
    PublicKeyCredential.getClientCapabilities = async () => ({ conditionalGet: false });
  });
}

const signOut = async ({ context }: Visitor): Promise<void> => context.clearCookies();

test.describe('passkeys', () => {
  test.setTimeout(60_000);

  test('one is added in the account information, and signs in by the button', async ({ visitor: hanako }) => {
    const device = await withPasskey(hanako);
    const [passkey] = await device.passkeys();
    expect(passkey?.rpId).toBe('lexus.localhost');
    await signOut(hanako);
    await withoutSuggestions(hanako);
    await hanako.visit(loginOf(hanako));
    await hanako.press('パスキーでログイン');
    await hanako.page.waitForURL('**/account');
    await hanako.page.getByText(email).waitFor();
  });

  test('the email field suggests it, and a chosen suggestion signs in', async ({ visitor: hanako }) => {
    await withPasskey(hanako);
    await signOut(hanako);
    await hanako.visit(loginOf(hanako));
    // The virtual authenticator chooses the suggestion itself.
    await hanako.page.waitForURL('**/account');
    await hanako.page.getByText(email).waitFor();
  });

  test('one that was removed from the account is answered with a sentence, and is gone from the device', async ({
    visitor: hanako,
  }) => {
    const device = await withPasskey(hanako);
    const other = await hanako.context.newPage();
    await hanako.visit(`${hanako.origins.id}/account`, other);
    await other
      .getByRole('button', { name: /を削除$/ })
      .first()
      .click();
    await other.getByLabel(/現在のパスワード/).fill(password);
    await other.getByRole('button', { name: '削除', exact: true }).click();
    await other.getByText('パスキーを削除しました。').waitFor();
    await other.close();
    expect(await device.passkeys()).toHaveLength(1);
    await signOut(hanako);
    await hanako.visit(loginOf(hanako));
    await hanako.page.getByText('このパスキーは登録されていません。').waitFor();
    await expect.poll(async () => (await device.passkeys()).length).toBe(0);
    await hanako.logIn(email, password);
    await hanako.page.waitForURL('**/account');
  });

  test('a change of the name, an added and a removed passkey reach the device', async ({ visitor: hanako }) => {
    const device = await withPasskey(hanako);
    await hanako.page.getByRole('button', { name: /の名前を変更$/ }).click();
    await hanako.field(/^名前/).fill('書斎のパソコン');
    await hanako.press('確認');
    await hanako.page.getByText('書斎のパソコン').first().waitFor();
    await hanako.page.getByRole('button', { name: 'お客さま情報を変更' }).click();
    await hanako.field(/^姓/).first().fill('斎藤');
    await hanako.press('保存');
    await hanako.page.getByText('お客さま情報を変更しました。').waitFor();
    await hanako.page.reload();
    await hanako.page.getByText('書斎のパソコン').first().waitFor();
    await expect.poll(async () => (await device.passkeys())[0]?.userDisplayName).toBe('斎藤 花子');
    await hanako.page.getByRole('button', { name: '書斎のパソコンを削除' }).click();
    await hanako.press('パスキーで確認');
    await hanako.page.getByText('パスキーを削除しました。').waitFor();
    await expect.poll(async () => (await device.passkeys()).length).toBe(0);
  });

  test('a passkey stands in for the password at withdrawal', async ({ visitor: hanako }) => {
    const device = await withPasskey(hanako);
    await hanako.press('退会する');
    await hanako.press('パスキーで確認');
    await hanako.sees('退会のお手続きが完了しました');
    await expect.poll(async () => (await device.passkeys()).length).toBe(0);
  });

  test('a cancelled passkey leaves the form with a sentence, and asks for nothing more', async ({
    visitor: hanako,
  }) => {
    const device = await withPasskey(hanako);
    await device.clear();
    await signOut(hanako);
    await hanako.visit(loginOf(hanako));
    await hanako.field(/^メールアドレス/).fill(email);
    await hanako.press('パスキーでログイン');
    await hanako.page
      .getByRole('button', { name: '別の端末のパスキーを使う' })
      .or(hanako.page.getByText('パスキーの操作が完了しませんでした。'))
      .first()
      .waitFor();
    await expect(hanako.field(/^メールアドレス/)).toHaveValue(email);
    await hanako.logIn(email, password);
    await hanako.page.waitForURL('**/account');
  });

  test('after a password a passkey is offered, and not again after “not now”', async ({ visitor: hanako }) => {
    const device = await VirtualAuthenticator.on(hanako.page);
    await hanako.visit(loginOf(hanako));
    await hanako.logIn(email, password);
    await hanako.sees('次回からはパスキーで');
    await hanako.press('今はしない');
    await hanako.page.waitForURL('**/account');
    await signOut(hanako);
    await hanako.visit(loginOf(hanako));
    await hanako.logIn(email, password);
    await hanako.page.waitForURL('**/account');
    expect(await device.passkeys()).toHaveLength(0);
  });

  test('after a password the offered passkey is made, and the visitor goes on', async ({ visitor: hanako }) => {
    const device = await VirtualAuthenticator.on(hanako.page);
    await hanako.visit(loginOf(hanako));
    await hanako.logIn(email, password);
    await hanako.sees('次回からはパスキーで');
    await hanako.press('パスキーを作成');
    await hanako.page.waitForURL('**/account');
    expect(await device.passkeys()).toHaveLength(1);
  });

  test('the menu of a page of the id origin signs in at once', async ({ visitor: hanako }) => {
    const device = await withPasskey(hanako);
    await signOut(hanako);
    const address = `${hanako.origins.id}/menu`;
    const script = `${hanako.origins.id}/widgets/define/account-menu.js`;
    const body = `<!doctype html><html lang="ja"><title>menu</title><script type="module" src="${script}"></script><mylexus-account-menu></mylexus-account-menu></html>`;
    await hanako.page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
    await hanako.visit(address);
    await hanako.menuLink('ログイン').click();
    await hanako.button('MENU').waitFor();
    await signOut(hanako);
    await device.clear();
    await hanako.visit(address);
    await hanako.menuLink('ログイン').click();
    await hanako.page.waitForURL('**/login');
  });
});

test.describe('passkeys in frames', () => {
  test.use({ www: 'frame' });
  test.setTimeout(60_000);

  test('the login in a frame of a listed page uses one, and the page never does', async ({ visitor: hanako, demo }) => {
    await withPasskey(hanako);
    await signOut(hanako);
    await withoutSuggestions(hanako);
    await hanako.visit(`${demo.origins.www}/login`);
    const asked = await hanako.page.evaluate(() => 'PublicKeyCredential' in self);
    expect(asked).toBe(true);
    const frame = hanako.page.frameLocator('mylexus-login iframe');
    await frame.getByRole('button', { name: 'パスキーでログイン' }).click();
    await hanako.page.waitForURL((url) => url.origin === demo.origins.www && url.pathname !== '/login');
    await hanako.button('MENU').waitFor();
  });
});
