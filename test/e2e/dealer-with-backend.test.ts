import type { Locator } from '@playwright/test';
import { requestHeader } from '../../src/contract/index.js';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

const sessionCookie = '__Host-mylexus-site-session';

/** A link of the menu's widget, and not of its fallback content. */
const menuLink = ({ page }: Visitor, name: string): Locator =>
  page.getByRole('navigation', { name: 'アカウントメニュー' }).getByRole('link', { name, exact: true });

test('a visitor signs in at a dealer’s with a backend, and is signed out there from both sides', async ({
  demo,
  visitor,
}) => {
  const { dealer2, id } = demo.origins;
  const isSignedIn = (): Promise<boolean> =>
    visitor.page.evaluate(async () => {
      const answer = await fetch('/mylexus/session');
      return ((await answer.json()) as { state: string }).state === 'signed-in';
    });

  await visitor.page.goto(dealer2);
  await visitor.link('TOYOTAアカウントでログイン').click();
  await visitor.page.getByText('サンプル販売店 港店に進むには').waitFor();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.sees('販売店への情報提供の確認');
  await visitor.press('同意して続ける');
  await visitor.page.waitForURL(`${dealer2}/`);
  await visitor.page.getByText('田中 太郎 様、いつもご来店いただき').waitFor();
  await visitor.page.getByText('連携中のブランド：LEXUS、TOYOTA').waitFor();
  const cookies = await visitor.context.cookies(dealer2);
  expect(cookies.map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite }))).toEqual([
    { name: sessionCookie, httpOnly: true, secure: true, sameSite: 'Lax' },
  ]);

  // From the site's side: here at once, at the account service when the visitor agrees.
  await visitor.press('MENU');
  await visitor.press('ログアウト');
  await visitor.press('TOYOTAアカウントからもログアウトする');
  await visitor.page.waitForURL(`${dealer2}/`);
  await menuLink(visitor, 'ログイン').click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.page.waitForURL(`${dealer2}/`);
  expect(await isSignedIn()).toBe(true);

  // From the account service's side, by a back-channel logout.
  const atService = await visitor.context.newPage();
  await atService.goto(`${id}/login`);
  const status = await atService.evaluate(async (header) => {
    const answer = await fetch('/api/session', { method: 'DELETE', headers: { [header]: '1' } });
    return answer.status;
  }, requestHeader);
  expect(status).toBe(200);
  await expect.poll(isSignedIn, { timeout: 1000, intervals: [50] }).toBe(false);
  await visitor.page.reload();
  await visitor.link('TOYOTAアカウントでログイン').waitFor();
});

test('the menu of a dealer’s page with a backend begins the sign-in, shows the name, and signs out', async ({
  demo,
  visitor,
}) => {
  const { dealer2, id } = demo.origins;
  const { page } = visitor;
  const place = `${dealer2}/?model=LS#spec`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visitor.visit(place);
  await page.getByText('ログインすると、ご試乗の予約を').waitFor();
  await menuLink(visitor, 'ログイン').click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.press('同意して続ける');
  await page.waitForURL(place);
  await page.getByText('オーナーさま専用のご予約枠').waitFor();
  await visitor.press('MENU');
  await page.getByRole('navigation').getByText('田中 太郎 様', { exact: true }).waitFor();
  // The account service never learns where on the site the visitor was.
  const atService = asked.filter((url) => url.startsWith(id)).map((url) => decodeURIComponent(url));
  expect(atService.filter((url) => /model=LS|spec/.test(url))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]))).toBe(
    '[{},{},""]',
  );

  await page.reload();
  await visitor.press('MENU');
  await visitor.press('ログアウト');
  await visitor.press('TOYOTAアカウントからもログアウトする');
  await page.waitForURL(`${dealer2}/`);
  await page.getByText('ログインすると、ご試乗の予約を').waitFor();
});

test('a back-channel logout is seen when the dealer’s page is shown again', async ({ demo, visitor }) => {
  const { dealer2, id } = demo.origins;
  const { page } = visitor;
  await visitor.visit(dealer2);
  await menuLink(visitor, 'ログイン').click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.press('同意して続ける');
  await visitor.button('MENU').waitFor();
  const elsewhere = await visitor.context.newPage();
  await elsewhere.goto(`${id}/login`);
  await elsewhere.evaluate(
    (header) => fetch('/api/session', { method: 'DELETE', headers: { [header]: '1' } }),
    requestHeader,
  );
  await elsewhere.close();
  // Headless, every page is visible all the time.
  const seen = (): Promise<boolean> =>
    page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return document.documentElement.dataset['visitor'] === 'signed-out';
    });
  await expect.poll(() => seen().catch(() => false), { timeout: 5000 }).toBe(true);
  await visitor.link('TOYOTAアカウントでログイン').waitFor();
  await page.getByText('ログインすると、ご試乗の予約を').waitFor();
});

test('the links of the widgets begin a registration on the dealer’s server, also in a new tab', async ({
  demo,
  visitor,
}) => {
  const { dealer2 } = demo.origins;
  await visitor.visit(dealer2);
  const registration = menuLink(visitor, '新規登録');
  const opened = visitor.context.waitForEvent('page');
  await registration.click({ modifiers: ['ControlOrMeta'] });
  await (await opened).getByText('登録が完了すると、サンプル販売店 港店に戻ります。').waitFor();
});

for (const [what, fulfill] of [
  ['an error', { status: 500, body: '' }],
  ['a broken answer', { status: 200, contentType: 'application/json', body: '{"state":"signed-in"' }],
] as const) {
  test.describe(() => {
    test.use({ expectedFaults: /status of 500/ });
    test(`with ${what} of the dealer’s server, the menu keeps what the server has drawn, and its login works`, async ({
      demo,
      visitor,
    }) => {
      const { page } = visitor;
      await page.route('**/mylexus/session', (route) => route.fulfill(fulfill));
      await visitor.visit(demo.origins.dealer2);
      await page.waitForLoadState('networkidle');
      await visitor.link('ログイン').click();
      await page.getByText('サンプル販売店 港店に進むには').waitFor();
    });
  });
}

test('the dealer’s page with a backend works without script', async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.goto(demo.origins.dealer2);
  await page.getByRole('link', { name: 'ログイン', exact: true }).click();
  await page.waitForURL(`${demo.origins.id}/**`);
  await context.close();
});

test('a visitor whose browser lost the sign-in sees why, and begins again', async ({ demo, visitor, arrive }) => {
  const { dealer2 } = demo.origins;
  const lost = new Promise<string>((resolve) => {
    visitor.page.on('request', (request) => {
      if (request.url().startsWith(`${dealer2}/mylexus/callback`)) resolve(request.url());
    });
  });
  await visitor.page.goto(dealer2);
  await menuLink(visitor, 'ログイン').click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.press('同意して続ける');
  await visitor.page.waitForURL(`${dealer2}/`);

  const other = await arrive();
  await other.page.goto(await lost);
  await other.sees('ログインできませんでした');
  await other.link('もう一度ログインする').click();
  await other.page.getByText('サンプル販売店 港店に進むには').waitFor();
});
