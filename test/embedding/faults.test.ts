import { expect, test } from './host-page.js';

/** Strange things that pages and engines do, as a script that runs before everything else. */
const surroundings: Record<string, string> = {
  'without BroadcastChannel': 'delete window.BroadcastChannel',
  'with a BroadcastChannel that throws': 'window.BroadcastChannel = function () { throw new Error("forbidden") }',
  'without AbortSignal.timeout': 'delete AbortSignal.timeout',
  'with an enumerable member of Object.prototype': 'Object.prototype.legacy = function () {}',
  'with something else under the key of the sessions': 'window[Symbol.for("mylexus.session@1")] = "mine"',
  'with other sessions under the key': `window[Symbol.for("mylexus.session@1")] = { get: () => ({ snapshot: 1 }) }`,
  'with a map of other things under the key': `const map = new Map(); map.get = () => ({ snapshot: {} });
     window[Symbol.for("mylexus.session@1")] = map`,
  'with a context provider that answers undefined': `addEventListener("context-request", (event) =>
     event.callback(undefined), true)`,
  'with a context provider that answers with something else': `addEventListener("context-request", (event) => {
     event.stopImmediatePropagation(); event.callback({ service: "https://evil.example", snapshot: null }) }, true)`,
};

for (const [name, script] of Object.entries(surroundings))
  test(`a visitor signs in on a page ${name}`, async ({ open, visitor, lines }) => {
    const { page } = visitor;
    await page.addInitScript(script);
    await open({ html: `<html lang="ja">${lines}<mylexus-login></mylexus-login>` });
    await visitor.logIn('taro@example.jp', 'Taro_2022');
    await page.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();
  });

test.describe('a widget that cannot start', () => {
  test.use({ expectedFaults: /forbidden/ });

  test('keeps its fallback content', { tag: '@quick' }, async ({ demo, open, visitor }) => {
    const { page } = visitor;
    await page.addInitScript('Document.prototype.addEventListener = () => { throw new Error("forbidden") }');
    const { id } = demo.origins;
    const tags = ['login', 'registration', 'account-menu', 'migration-guide'];
    await open({
      html: `<html lang="ja"><link rel="icon" href="data:," />
        ${tags.map((tag) => `<script type="module" src="${id}/widgets/define/${tag}.js"></script>`).join('')}
        ${tags.map((tag) => `<mylexus-${tag}><a href="${id}/login">${tag}へ</a></mylexus-${tag}>`).join('')}`,
    });
    await page.waitForLoadState('networkidle');
    for (const tag of tags) await expect(visitor.link(`${tag}へ`)).toBeVisible();
    expect(visitor.faults.length).toBeGreaterThanOrEqual(tags.length);
  });
});

test('the fallback content stays until the service has answered', async ({ demo, open, visitor, lines }) => {
  const { page } = visitor;
  let release!: () => void;
  const slow = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${demo.origins.id}/api/**`, async (route) => {
    await slow;
    await route.fallback();
  });
  const tags = ['login', 'registration', 'password-reset', 'account-menu', 'account-info', 'connected-services'];
  await open({
    html: `<html lang="ja">${lines}${tags.map((tag) => `<mylexus-${tag}><a href="/">${tag}へ</a></mylexus-${tag}>`).join('')}`,
  });
  await page.waitForFunction((names) => names.every((name) => customElements.get(`mylexus-${name}`)), tags);
  await page.waitForTimeout(500);
  for (const tag of tags) await expect(visitor.link(`${tag}へ`)).toBeVisible();
  release();
  await visitor.field(/^パスワード/).waitFor();
  await visitor.sees('TOYOTAアカウントの新規登録');
  for (const tag of tags) await expect(visitor.link(`${tag}へ`)).toBeHidden();
});

test('a declarative shadow root that is already there is replaced', async ({ open, visitor, lines }) => {
  const { page } = visitor;
  await open({
    html: `<html lang="ja">${lines}
      <mylexus-login><template shadowrootmode="open"><p>古い内容</p></template></mylexus-login>
      <mylexus-verification-code><template shadowrootmode="open"><p>古い内容</p></template></mylexus-verification-code>`,
  });
  await visitor.field(/^メールアドレス/).waitFor();
  await visitor.field('認証コード（数字6桁）').waitFor();
  expect(await page.getByText('古い内容').count()).toBe(0);
});

test.describe('a step whose code fails to load', () => {
  test.use({ expectedFaults: /ERR_FAILED|Failed to fetch dynamically imported/ });

  test('is reported, and a retry shows it', async ({ demo, open, visitor, lines }) => {
    const { page } = visitor;
    await open({ html: `<html lang="ja">${lines}<mylexus-registration></mylexus-registration>` });
    await visitor.sees('TOYOTAアカウントの新規登録');
    await page.route(`${demo.origins.id}/widgets/**`, (route) => route.abort());
    await page.locator('mylexus-registration .path').first().click();
    await page.getByText('ただいま接続できません。').waitFor();
    await page.unrouteAll();
    await visitor.press('もう一度試す');
    await visitor.sees('連携時の注意事項');
  });
});

test('a step whose code does not arrive is reported, and a retry shows it', async ({ demo, open, visitor, lines }) => {
  const { page } = visitor;
  await open({ html: `<html lang="ja">${lines}<mylexus-registration></mylexus-registration>` });
  await visitor.sees('TOYOTAアカウントの新規登録');
  let release!: () => void;
  const slow = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${demo.origins.id}/widgets/**`, async (route) => {
    await slow;
    await route.continue();
  });
  await page.locator('mylexus-registration .path').first().click();
  await page.getByText('ただいま接続できません。').waitFor();
  release();
  await visitor.press('もう一度試す');
  await visitor.sees('連携時の注意事項');
});
