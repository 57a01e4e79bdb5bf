import { build } from 'esbuild';
import { expect, test as base } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';
import { launchOptions, printedPage, serve, type PrintedPage } from './printed-pages.js';

const taro = ['taro@example.jp', 'Taro_2022'] as const;
const hosts = { 'Id host': 'id', 'Brand page': 'www', 'Framework app': 'inline' } as const;
const dealers = { 'Dealer without a backend': 'dealer', 'Dealer with a backend': 'dealer2' } as const;
const sites = { ...hosts, ...dealers };
type Section = keyof typeof sites;

/** Bundles the app's module as printed; the package is this one. */
async function appFiles(module: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: '.' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'assets',
    write: false,
    alias: { 'mylexus-widgets': './src' },
    define: { 'import.meta.env': 'undefined' },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1)!, text]));
}

interface Fixtures {
  /** Opens the page of a section as printed. */
  openPrinted: (section: Section, options?: { script: boolean }) => Promise<PrintedPage>;
}

base.use({ launchOptions: launchOptions() });

const test = base.extend<Fixtures>({
  www: 'frame',
  openPrinted: async ({ visitor }, use) => {
    await use(async (section, { script } = { script: true }) => {
      const { page, origins } = visitor;
      const site = origins[sites[section]];
      const printed = printedPage(section, origins);
      if (printed.module) {
        const files = await appFiles(printed.module);
        await page.route(`${site}/assets/*`, (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: files.get(route.request().url().split('/').at(-1)!) ?? '',
          }),
        );
        printed.html = `<!doctype html><html lang="ja"><title>App</title>
          <script type="module" src="/assets/stdin.js"></script>${printed.html}</html>`;
      }
      if (!script) await page.route(/\/(?:widgets|assets)\//, (route) => route.abort());
      const path = section === 'Id host' ? '/printed' : '/';
      await serve(page, site, printed, path);
      await page.goto(site + path);
      return printed;
    });
  },
});

const seesName = async (visitor: Visitor): Promise<void> => {
  await visitor.press('MENU');
  await visitor.page.getByText('田中 太郎 様', { exact: true }).first().waitFor();
};

test.describe('the printed lines of', () => {
  test.use({ expectedFaults: /net::ERR_FAILED/ });

  test('Id host sign in by a form of the page', async ({ openPrinted, visitor }) => {
    await openPrinted('Id host');
    await visitor.logIn(...taro);
    await visitor.page.waitForURL(`${visitor.origins.id}/account`);
    await visitor.page.goto(`${visitor.origins.id}/printed`);
    await seesName(visitor);
  });

  test('Brand page sign in by a frame', async ({ openPrinted, visitor }) => {
    await openPrinted('Brand page');
    const frame = visitor.page.frameLocator('mylexus-login iframe');
    await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill(taro[0]);
    await frame.getByRole('textbox', { name: /^パスワード/ }).fill(taro[1]);
    await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
    await seesName(visitor);
    expect(await visitor.page.locator('input').count()).toBe(0);
  });

  test('Framework app sign in as its origin decides', async ({ openPrinted, visitor }) => {
    await openPrinted('Framework app');
    await visitor.logIn(...taro);
    await seesName(visitor);
  });

  for (const section of Object.keys(dealers) as (keyof typeof dealers)[])
    test(`${section} sign in on the hosted page, and sign out`, async ({ openPrinted, visitor }) => {
      const { page, origins } = visitor;
      const site = origins[dealers[section]];
      await openPrinted(section);
      await page.getByText('ログインすると、ご試乗の予約を').waitFor();
      await visitor.menuLink('ログイン').click();
      await visitor.logIn(...taro);
      // A test cannot answer the target of a redirect: there the demo's page is shown, without its script.
      await visitor.button('同意して続ける').waitFor();
      await page.route('**/widgets/**', (route) => route.abort());
      await visitor.press('同意して続ける');
      await page.waitForURL(`${site}/**`);
      await page.unroute('**/widgets/**');
      await page.goto(page.url());
      await page.getByText('オーナーさま専用のご予約枠').waitFor();
      await seesName(visitor);
      await visitor.press('ログアウト');
      await visitor.press('TOYOTAアカウントからもログアウトする');
      await page.waitForURL(`${site}/`);
      await page.goto(`${site}/`);
      await page.getByText('ログインすると、ご試乗の予約を').waitFor();
    });
});

test.describe('without the script', () => {
  test.use({ expectedFaults: /net::ERR_FAILED/ });

  for (const section of Object.keys(sites) as Section[])
    test(`the page of ${section} shows its fallback content`, async ({ openPrinted, visitor }) => {
      const { page } = visitor;
      await openPrinted(section, { script: false });
      await page.waitForLoadState('networkidle');
      if (section === 'Id host') return page.getByText('ログイン画面を表示できません').waitFor();
      await visitor.link('ログイン').click();
      await page.waitForURL(`${visitor.origins.id}/**`);
    });
});

test.describe('without the account service', () => {
  test.use({ expectedFaults: /net::ERR_FAILED/ });

  for (const section of Object.keys(sites) as Section[])
    test(`the page of ${section} offers a way on`, async ({ openPrinted, visitor }) => {
      const { page, origins } = visitor;
      await page.route(`${origins.id}/api/**`, (route) => route.abort());
      await openPrinted(section);
      if (section === 'Id host') {
        await visitor.logIn(...taro);
        await page.getByText('ただいま接続できません').first().waitFor();
        expect(await visitor.field(/^メールアドレス/).inputValue()).toBe(taro[0]);
      } else if (section === 'Dealer without a backend' || section === 'Dealer with a backend') {
        await page.getByText('ログインすると、ご試乗の予約を').waitFor();
        await visitor.menuLink('ログイン').waitFor();
      } else {
        // No link to the service's own pages, which do not answer either.
        await visitor.button('もう一度試す').waitFor();
        await expect(visitor.link('ログインページへ')).toHaveCount(0);
      }
    });
});
