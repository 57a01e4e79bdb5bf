import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDemo } from '../harness/demo.js';

const demo = useDemo();

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

test('on the dealer’s page the tags are links to the hosted pages, and no password field ever appears', async () => {
  const visitor = await demo.arrive();
  const { page } = visitor;
  await page.addInitScript(watchForInputs);
  await visitor.visit(demo.origins.dealer);
  const login = visitor.link('ログインページへ');
  await login.waitFor();
  await visitor.link('登録ページへ').waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('input').count(), 0);
  assert.equal(await page.locator('html[data-input-seen]').count(), 0);

  const target = new URL((await login.getAttribute('href')) ?? '');
  assert.equal(target.origin + target.pathname, `${demo.origins.id}/login`);
  assert.equal(target.searchParams.get('return_to'), `${demo.origins.dealer}/`);

  await login.click();
  await page.waitForURL(`${demo.origins.id}/login?*`);
  // The watch itself works: the hosted page has the fields.
  await page.locator('html[data-input-seen]').waitFor({ state: 'attached' });
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await page.waitForURL(`${demo.origins.dealer}/`);
  await visitor.leave();
});

test('the announcement shows the pictures of both procedures, in the language of the page', async () => {
  const visitor = await demo.arrive();
  const { page } = visitor;
  for (const language of ['ja', 'en']) {
    await visitor.visit(`${demo.origins.www}/announcement?lang=${language}`);
    const pictures = page.locator('mylexus-migration-guide li img');
    await pictures.first().waitFor();
    assert.equal(await pictures.count(), 21);
    for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const shown = await pictures.evaluateAll((images: HTMLImageElement[]) =>
      images.filter(({ naturalWidth }) => naturalWidth > 0).map(({ src }) => src),
    );
    assert.equal(shown.length, 21);
    assert.ok(shown.every((src) => src.startsWith(`${demo.origins.id}/widgets/pictures/${language}/`)));
  }
  await visitor.leave();
});

test('pictures that the page’s policy does not allow leave no trace in the announcement', async () => {
  const visitor = await demo.arrive();
  const { page } = visitor;
  await visitor.visit(`${demo.origins.www}/announcement`);
  const steps = page.locator('mylexus-migration-guide li');
  await steps.locator('img').first().waitFor();
  await page
    .locator('mylexus-migration-guide')
    .evaluate((guide, folder) => guide.setAttribute('pictures', folder), `${demo.origins.dealer}/pictures`);
  for (const step of await steps.all()) await step.scrollIntoViewIfNeeded();
  await steps.locator('img').first().waitFor({ state: 'detached' });
  assert.equal(await steps.locator('img').count(), 0);
  assert.match(await steps.first().innerText(), /トップページの［ログイン］を押します。/);
  assert.ok(visitor.faults.length > 0);
  for (const fault of visitor.faults.splice(0)) assert.match(fault, /img-src/);
  await visitor.leave();
});

test('a return target that is not registered is ignored', async () => {
  const visitor = await demo.arrive();
  await visitor.visit(`${demo.origins.id}/login?return_to=${encodeURIComponent('http://evil.example/')}`);
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.page.waitForURL(`${demo.origins.www}/`);
  await visitor.leave();
});

test('the code input alone is sent by a plain form', async () => {
  const visitor = await demo.arrive();
  const { page } = visitor;
  await visitor.visit(`${demo.origins.index}/verification-code`);
  await visitor.field(/^認証コード/).fill('１２３-４５６');
  await visitor.press('送信する');
  await page.getByText('code=123456').waitFor();
  await visitor.leave();
});

test('the pages of every host open in both languages without a fault', async () => {
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
      const visitor = await demo.arrive();
      const { page } = visitor;
      for (const [origin, path] of paths.flatMap(([host, names]) => names.map((name) => [host, name] as const))) {
        const response = await page.goto(`${origin}${path}?lang=${language}`, { waitUntil: 'networkidle' });
        assert.equal(response?.status(), 200, `${origin}${path}`);
        if (origin !== dealer) assert.equal(await page.locator('html').getAttribute('lang'), language);
      }
      await visitor.leave();
    }),
  );
});
