import { expect, test } from '../harness/fixtures.js';

/** Marks the page as soon as any input is in it, in a shadow root too. Text, since it runs in the page as it is. */
const watchForInputs = `
  const look = (root) => {
    const record = () => root.querySelector('input') && document.documentElement.setAttribute('data-input-seen', '');
    new MutationObserver(record).observe(root, { childList: true, subtree: true });
  };
  look(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    look(root);
    return root;
  };
`;

test('on the dealer’s page the tags are links to the hosted pages, and no password field ever appears', async ({
  demo,
  visitor,
}) => {
  const { page } = visitor;
  await page.addInitScript(watchForInputs);
  await visitor.visit(demo.origins.dealer);
  const login = visitor.link('ログインページへ');
  await login.waitFor();
  await visitor.link('新規登録ページへ').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('input').count()).toBe(0);
  expect(await page.locator('html[data-input-seen]').count()).toBe(0);

  const target = new URL((await login.getAttribute('href')) ?? '');
  expect(target.origin + target.pathname).toBe(`${demo.origins.id}/login`);
  expect(target.searchParams.get('return_to')).toBe(`${demo.origins.dealer}/`);

  await login.click();
  await page.waitForURL(`${demo.origins.id}/**`);
  // The watch itself works: the hosted page has the fields.
  await page.locator('html[data-input-seen]').waitFor({ state: 'attached' });
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.press('同意して続ける');
  await page.waitForURL(`${demo.origins.dealer}/`);
});

test('the announcement shows the pictures of both procedures, in the language of the page', async ({
  demo,
  visitor,
}) => {
  const { page } = visitor;
  for (const language of ['ja', 'en']) {
    await visitor.visit(`${demo.origins.www}/announcement?lang=${language}`);
    const pictures = page.locator('mylexus-migration-guide li img');
    await pictures.first().waitFor();
    expect(await pictures.count()).toBe(21);
    for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const shown = await pictures.evaluateAll((images: HTMLImageElement[]) =>
      images.filter(({ naturalWidth }) => naturalWidth > 0).map(({ src }) => src),
    );
    expect(shown.length).toBe(21);
    expect(shown.every((src) => src.startsWith(`${demo.origins.id}/widgets/pictures/${language}/`))).toBeTruthy();
  }
});

test('pictures that the page’s policy does not allow leave no trace in the announcement', async ({ demo, visitor }) => {
  const { page } = visitor;
  await visitor.visit(`${demo.origins.www}/announcement`);
  const steps = page.locator('mylexus-migration-guide li');
  await steps.locator('img').first().waitFor();
  await page
    .locator('mylexus-migration-guide')
    .evaluate((guide, folder) => guide.setAttribute('pictures', folder), `${demo.origins.dealer}/pictures`);
  for (const step of await steps.all()) await step.scrollIntoViewIfNeeded();
  await steps.locator('img').first().waitFor({ state: 'detached' });
  expect(await steps.locator('img').count()).toBe(0);
  expect(await steps.first().innerText()).toMatch(/トップページの［ログイン］\u2060?を押してください。/);
  expect(visitor.faults.length).toBeGreaterThan(0);
  for (const fault of visitor.faults.splice(0)) expect(fault).toMatch(/img-src/);
});

test('a return target that is not registered is ignored', async ({ demo, visitor }) => {
  await visitor.visit(`${demo.origins.id}/login?return_to=${encodeURIComponent('http://evil.example/')}`);
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.page.waitForURL(`${demo.origins.www}/`);
});

test('the code input alone is sent by a plain form', async ({ demo, visitor }) => {
  const { page } = visitor;
  await visitor.visit(`${demo.origins.index}/verification-code`);
  await visitor.field(/^認証コード/).fill('１２３-４５６');
  await visitor.press('送信する');
  await page.getByText('code=123456').waitFor();
});

test('the pages of every host open in both languages without a fault', async ({ demo, arrive }) => {
  const { index, id, www, dealer } = demo.origins;
  const paths: [string, string[]][] = [
    [index, ['/', '/outbox', '/verification-code']],
    [id, ['/login', '/register']],
    [www, ['/', '/settings', '/account', '/services', '/login', '/register']],
    [dealer, ['/']],
  ];
  // Most of it is waiting for the network to be still: the languages wait together.
  await Promise.all(
    ['ja', 'en'].map(async (language) => {
      const visitor = await arrive();
      const { page } = visitor;
      for (const [origin, path] of paths.flatMap(([host, names]) => names.map((name) => [host, name] as const))) {
        const response = await page.goto(`${origin}${path}?lang=${language}`, { waitUntil: 'networkidle' });
        expect(response?.status(), `${origin}${path}`).toBe(200);
        if (origin !== dealer) expect(await page.locator('html').getAttribute('lang')).toBe(language);
      }
    }),
  );
});
