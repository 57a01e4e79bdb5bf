import { expect, test } from './app.js';

/**
 * What every app of a framework shows: menu, login, list and a part of the page by the session. The framework's state
 * decides the brand, which is in an attribute and in a property, and whether login and list are there. The framework's own
 * listener writes the name from `mylexus-signed-in`.
 */
export function walkThrough(app: string, output?: string | string[]): void {
  test.use({ app, ...(output && { output }) });
  test.setTimeout(600_000);

  test(`an app of ${app} is built, signs in, shows the list and follows its state`, async ({ site, demo, visitor }) => {
    const { page } = visitor;
    const { id } = demo.origins;
    const login = page.locator('mylexus-login');
    const list = page.locator('mylexus-connected-services');
    const rows = list.locator('[part~=row]');
    const registration = login.getByRole('link', { name: /新規登録/ });
    const fallback = login.getByRole('link', { name: 'ログインのページへ' });
    const state = page.locator('#session');
    const toOwnHost: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(`${site}/api/`)) toOwnHost.push(request.url());
    });

    await test.step('the fallback content is shown until the service answers', async () => {
      let release!: () => void;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route(`${id}/api/policy`, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(site);
      await expect(fallback).toBeVisible();
      await expect(fallback).toHaveAttribute('href', `${id}/login`);
      release();
      await visitor.field(/^パスワード/).waitFor();
      await expect(fallback).toBeHidden();
      await expect(state).toHaveText('ログインしていません');
    });

    await test.step('a property that the state changes reaches the tag', async () => {
      await expect(registration).toHaveAttribute('href', `${site}/lexus/register`);
      await visitor.press('ブランドを変える');
      await expect(registration).toHaveAttribute('href', `${site}/toyota/register`);
    });

    await test.step('the tags are removed and added again', async () => {
      await visitor.press('表示を切り替える');
      await expect(login).toHaveCount(0);
      await visitor.press('表示を切り替える');
      await visitor.field(/^パスワード/).waitFor();
      await expect(registration).toHaveAttribute('href', `${site}/toyota/register`);
    });

    await test.step('a sign-in is an event with its detail, and changes every tag', async () => {
      await visitor.logIn('taro@example.jp', 'Taro_2022');
      await expect(page.locator('output')).toHaveText('田中 太郎さま');
      await expect(state).toHaveText('ログインしています');
      await expect(rows).toHaveCount(2);
    });

    await test.step('an attribute that the state changes reaches the tag', async () => {
      const account = visitor.link(/アカウント情報/);
      await visitor.press('MENU');
      await visitor.press('設定');
      await expect(account).toHaveAttribute('href', `${site}/toyota/account`);
      await page.keyboard.press('Escape');
      await visitor.press('ブランドを変える');
      await visitor.press('MENU');
      await visitor.press('設定');
      await expect(account).toHaveAttribute('href', `${site}/lexus/account`);
      await page.keyboard.press('Escape');
    });

    await test.step('a list that is added while signed in has its rows', async () => {
      await visitor.press('表示を切り替える');
      await expect(list).toHaveCount(0);
      await visitor.press('表示を切り替える');
      await expect(rows).toHaveCount(2);
    });

    await test.step('a sign-out in the menu changes every tag', async () => {
      await visitor.press('MENU');
      await visitor.press('ログアウト');
      await visitor.field(/^パスワード/).waitFor();
      await expect(page.locator('output')).toBeEmpty();
      await expect(state).toHaveText('ログインしていません');
      await expect(rows).toHaveCount(0);
    });

    expect(toOwnHost, 'calls to the host of the page').toEqual([]);
  });
}
