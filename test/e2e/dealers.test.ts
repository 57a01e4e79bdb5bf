import { fetchOnLoopback } from '../../demo/loopback.js';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

const taro = ['taro@example.jp', 'Taro_2022'] as const;
const cars = '/cars.html?model=LS#spec';

/** Signs in from the menu of a dealer's page; the first time, the visitor consents. */
async function signIn(visitor: Visitor, path = cars): Promise<void> {
  const { dealer } = visitor.origins;
  await visitor.visit(dealer + path);
  await visitor.menuLink('ログイン').click();
  await visitor.page.getByText('サンプル販売店 中央店に進むには').waitFor();
  await visitor.logIn(...taro);
  await visitor.press('同意して続ける');
  await visitor.page.waitForURL(dealer + path);
  await visitor.button('MENU').waitFor();
}

/** Everything that a script of the page can read of it: DOM with shadow roots, storage, address, history. */
const readable = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(() => {
    const texts: string[] = [location.href, document.referrer, document.cookie, JSON.stringify(history.state)];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        texts.push(...[...element.attributes].map(({ value }) => value));
        if (element.shadowRoot) visit(element.shadowRoot);
      }
      texts.push(root.textContent ?? '');
    };
    visit(document);
    for (const storage of [sessionStorage, localStorage]) texts.push(JSON.stringify({ ...storage }));
    return texts.join('\n');
  });

test('a visitor signs in at a dealer’s without a backend, returns to the very place and stays signed in', async ({
  demo,
  visitor,
}) => {
  const { page, origins } = visitor;
  const addresses: string[] = [];
  const secrets: string[] = [];
  page.on('request', (request) => {
    addresses.push(request.url());
    const form = new URLSearchParams(request.postData() ?? '');
    if (request.url().endsWith('/oidc/token')) secrets.push(form.get('code')!, form.get('code_verifier')!);
    const authorization = request.headers()['authorization'];
    if (authorization) secrets.push(authorization.replace('Bearer ', ''));
  });
  // On its way, since the page that asked for it is gone when it is answered.
  await page.route(`${origins.id}/oidc/token`, async (route) => {
    const request = route.request();
    const [headers, body] = [await request.allHeaders(), request.postData()];
    const response = await fetchOnLoopback(request.url(), { method: 'POST', headers, body });
    const text = await response.text();
    secrets.push((JSON.parse(text) as { id_token: string }).id_token);
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: text });
  });
  await signIn(visitor);
  await page.getByText('オーナーさま専用のご予約枠').waitFor();
  await visitor.press('MENU');
  await page.getByText('田中 太郎 様').waitFor();

  // The id origin never gets the query or the fragment of the dealer's page.
  const atId = addresses.filter((address) => address.startsWith(`${origins.id}/oidc/auth`));
  expect(atId.length).toBeGreaterThan(0);
  expect(atId.filter((address) => /cars|spec|model/.test(decodeURIComponent(address)))).toEqual([]);

  expect(secrets.filter((secret) => secret.length > 20)).toHaveLength(4);
  const left = await readable(visitor);
  expect(left).toContain('田中 太郎');
  for (const secret of secrets) expect(left).not.toContain(secret);

  await page.reload();
  await visitor.press('MENU');
  await page.getByText('田中 太郎 様').waitFor();
  await visitor.visit(`${demo.origins.dealer}/`);
  await page.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();
});

test('a new tab learns the session from the others, and a sign-out reaches all tabs and the id host', async ({
  visitor,
}) => {
  const { dealer, id } = visitor.origins;
  await signIn(visitor);
  const first = visitor.page;
  const second = await visitor.context.newPage();
  await visitor.visit(`${dealer}/`, second);
  await second.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();

  await first.getByRole('button', { name: 'MENU' }).click();
  await first.getByRole('button', { name: 'ログアウト' }).click();
  await second.getByRole('link', { name: 'ログイン', exact: true }).first().waitFor();
  await visitor.press('TOYOTAアカウントからもログアウトする');
  await first.waitForURL(dealer + cars);
  await first.getByText('ログインすると、ご試乗の予約').waitFor();
  await visitor.visit(`${id}/account`);
  await visitor.page.getByText('ご覧いただくには、ログインが必要です').waitFor();
});

test('a visitor who stays signed in at the id host is signed in again with one press', async ({ visitor }) => {
  const { dealer } = visitor.origins;
  await signIn(visitor);
  await visitor.press('MENU');
  await visitor.press('ログアウト');
  await visitor.button('TOYOTAアカウントからもログアウトする').waitFor();
  await visitor.visit(dealer + cars);
  await visitor.page.getByText('ログインすると、ご試乗の予約').waitFor();
  await visitor.menuLink('新規登録').waitFor();
  await visitor.menuLink('ログイン').click();
  await visitor.page.waitForURL(dealer + cars);
  await visitor.button('MENU').waitFor();
});

test('the session of a dealer’s page ends by itself; the next login is one redirect', async ({ visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  await signIn(visitor);
  await page.clock.runFor('31:00');
  await page.getByText('ログインすると、ご試乗の予約').waitFor();
  expect(await readable(visitor)).not.toContain('田中 太郎');
  // The provider's clock did not move; its tokens would be too old for this page.
  await page.clock.setSystemTime(Date.now());
  await visitor.menuLink('ログイン').click();
  await visitor.button('MENU').waitFor();
});

test('after the consent was revoked, it is asked again; without it the page says so and offers the login', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await signIn(visitor);
  await visitor.visit(`${origins.id}/sites`);
  await visitor.press('サンプル販売店 中央店への提供を停止');
  await visitor.press('停止する');
  await page.getByText('情報を提供しているサイトはありません').waitFor();
  await visitor.comeBack(origins.dealer + cars);
  await visitor.menuLink('ログイン').click();
  await visitor.sees('販売店への情報提供の確認');
  await visitor.press('同意しない');
  await visitor.page.waitForURL(origins.dealer + cars);
  await visitor.page.getByText('ログインを中止しました。').waitFor();
  await visitor.menuLink('ログイン').click();
  await visitor.press('同意して続ける');
  await visitor.button('MENU').waitFor();
});

test('a return that this tab did not begin signs no one in, and the login still works', async ({ visitor, arrive }) => {
  const { dealer, id } = visitor.origins;
  const other = await arrive();
  await other.page.route(`${dealer}/?code=*`, (route) => route.abort());
  await other.visit(dealer + cars);
  const returned = other.page.waitForRequest(`${dealer}/?code=*`);
  await other.menuLink('ログイン').click();
  await other.logIn(...taro);
  await other.press('同意して続ける');
  const url = (await returned).url();

  await visitor.visit(url);
  await visitor.page.getByText('ログインを始めた画面を確認できないため').first().waitFor();
  expect(visitor.page.url()).toBe(`${dealer}/`);
  await visitor.menuLink('ログイン').click();
  await visitor.page.waitForURL(`${id}/**`);

  // The control: where the sign-in began, the same address signs in.
  await other.page.unroute(`${dealer}/?code=*`);
  await other.page.goto(url);
  await other.button('MENU').waitFor();
  other.faults.length = 0;
});

test('a registration begins at a dealer’s by its link', async ({ visitor }) => {
  const { dealer, id } = visitor.origins;
  await visitor.visit(dealer + cars);
  await visitor.menuLink('新規登録').click();
  await visitor.page.waitForURL(`${id}/**`);
  await visitor.page.getByText('登録が完了すると、サンプル販売店 中央店に戻ります。').waitFor();
});

test('the login of a site that the service does not know leads to a page that says so, and to no other site', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await page.addInitScript(() =>
    new MutationObserver(() => {
      const tag = document.querySelector('mylexus-session:not([client-id=closed])');
      tag?.setAttribute('client-id', 'closed');
    }).observe(document, { childList: true, subtree: true }),
  );
  await visitor.visit(origins.dealer + cars);
  await page.waitForLoadState('networkidle');
  await visitor.link('ログイン').first().click();
  await page.waitForURL(`${origins.id}/**`);
  await visitor.sees('このサイトではご利用いただけません');
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).origin));
  expect(links).not.toContain(origins.dealer);
  visitor.faults.length = 0;
});

test('without the code of the site’s session, the links lead to the hosted pages', async ({ visitor }) => {
  const { dealer, id } = visitor.origins;
  await visitor.page.route(/site-session/, (route) => route.abort());
  await visitor.visit(dealer + cars);
  // Without its session the menu keeps the page's own link.
  await visitor.page.waitForLoadState('networkidle');
  await visitor.link('ログイン').first().click();
  await visitor.page.waitForURL(`${id}/login?**`);
  visitor.faults.length = 0;
});

test('the connected services of a dealer’s page are a link to the hosted page, which leads back', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await signIn(visitor);
  await visitor.link('専用のページへ').click();
  await visitor.sees('連携中のコネクティッドサービス');
  await visitor.link('元のページに戻る').click();
  await page.waitForURL(`${origins.dealer}/cars.html`);
  await visitor.button('MENU').waitFor();
});
