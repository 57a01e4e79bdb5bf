import { requestHeader } from '../../src/contract/index.js';
import { expect, test } from '../harness/fixtures.js';

const sessionCookie = '__Host-mylexus-site-session';

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
  await visitor.press('ログアウト');
  await visitor.press('TOYOTAアカウントからもログアウトする');
  await visitor.page.waitForURL(`${dealer2}/`);
  await visitor.link('ログイン').click();
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

test('a visitor whose browser lost the sign-in sees why, and begins again', async ({ demo, visitor, arrive }) => {
  const { dealer2 } = demo.origins;
  const lost = new Promise<string>((resolve) => {
    visitor.page.on('request', (request) => {
      if (request.url().startsWith(`${dealer2}/mylexus/callback`)) resolve(request.url());
    });
  });
  await visitor.page.goto(dealer2);
  await visitor.link('ログイン').click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.press('同意して続ける');
  await visitor.page.waitForURL(`${dealer2}/`);

  const other = await arrive();
  await other.page.goto(await lost);
  await other.sees('ログインできませんでした');
  await other.link('もう一度ログインする').click();
  await other.page.getByText('サンプル販売店 港店に進むには').waitFor();
});
