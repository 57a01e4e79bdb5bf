/** Libraries that draw a part of a page again from the server's HTML, and keep the elements that are in both. */
import type { Page } from '@playwright/test';
import type { Visitor } from '../harness/visitor.js';
import { expect, scripts, test } from './host-page.js';

const news = (tag: string, count: number): string =>
  `<main><p>お知らせ ${count} 件</p><${tag}><a href="/help">お困りのときは</a></${tag}></main>`;

interface Library {
  file: string;
  /** Runs in the page: draws `main` again with the HTML that the server has now. */
  morph: (html: string) => unknown;
}

const libraries: Record<string, Library> = {
  idiomorph: {
    file: 'idiomorph.js',
    morph(html) {
      const { Idiomorph } = window as never as { Idiomorph: { morph(old: Element, html: string): unknown } };
      return void Idiomorph.morph(document.querySelector('main')!, html);
    },
  },
  morphdom: {
    file: 'morphdom.js',
    morph(html) {
      const { morphdom } = window as never as { morphdom: (old: Element, html: string) => unknown };
      return void morphdom(document.querySelector('main')!, html);
    },
  },
  'Turbo’s page refresh': {
    file: 'turbo.js',
    morph() {
      const { Turbo } = window as never as { Turbo: { session: { refresh(url: string): void } } };
      Turbo.session.refresh(location.href);
    },
  },
  'htmx, morphing': {
    file: 'htmx.js',
    morph() {
      const { htmx } = window as never as { htmx: { ajax(method: string, url: string, how: object): unknown } };
      return htmx.ajax('GET', '/part', { target: 'main', swap: 'outerMorph' });
    },
  },
};

const isKept = (page: Page, tag: string): Promise<boolean> =>
  page.evaluate((name) => (window as { kept?: unknown }).kept === document.querySelector(name), tag);

/** Goes to the second step, which the account service remembers. */
async function begin(visitor: Visitor): Promise<void> {
  await visitor.button(/^上記のIDをお持ちでない方/).click();
  await visitor.press('次へ');
}

for (const [name, { file, morph }] of Object.entries(libraries)) {
  const pageOf = (lines: string, tag: string, count: number) => ({
    html: `<html lang="ja"><head><meta name="turbo-refresh-method" content="morph" />${scripts(file)}${lines}</head>
      <body>${news(tag, count)}</body>`,
    files: { '/part': { body: news(tag, count), type: 'text/html' } },
  });

  test(`${name} keeps what was typed into a login, which then signs in with one request`, async ({
    hosts,
    lines,
    open,
    visitor,
  }) => {
    const { page } = visitor;
    const tag = 'mylexus-login';
    await open(pageOf(lines, tag, 1));
    await visitor.field(/^メールアドレス/).fill('taro@example.jp');
    await visitor.field(/^パスワード/).fill('Taro_2022');
    await page.evaluate((each) => Object.assign(window, { kept: document.querySelector(each) }), tag);
    hosts.page = pageOf(lines, tag, 2);
    await page.evaluate(morph, news(tag, 2));
    await page.getByText('お知らせ 2 件').waitFor();
    expect(await isKept(page, tag), 'the library keeps the element').toBe(true);
    await expect(visitor.field(/^メールアドレス/)).toHaveValue('taro@example.jp');
    await expect(visitor.field(/^パスワード/)).toHaveValue('Taro_2022');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await visitor.press('ログイン');
    await page.getByText(/田中 太郎/).waitFor();
    expect(sent.filter((call) => call === 'POST /api/session').length).toBe(1);
  });

  test(`${name} leaves a registration at its step`, async ({ hosts, lines, open, visitor }) => {
    const { page } = visitor;
    const tag = 'mylexus-registration';
    await open(pageOf(lines, tag, 1));
    await begin(visitor);
    await visitor.sees(/利用規約/);
    hosts.page = pageOf(lines, tag, 2);
    await page.evaluate(morph, news(tag, 2));
    await page.getByText('お知らせ 2 件').waitFor();
    await visitor.sees(/利用規約/);
    await expect(page.locator(tag).getByRole('heading', { level: 2 })).toHaveCount(1);
  });
}

test('Turbo shows a page again from its copy, and the registration goes on with its step', async ({
  lines,
  open,
  visitor,
}) => {
  const { page } = visitor;
  const head = `<head>${scripts('turbo.js')}${lines}</head>`;
  const other = { body: `<!doctype html><html lang="ja">${head}<body><h1>会社案内</h1></body>`, type: 'text/html' };
  await open({
    html: `<html lang="ja">${head}<body><a href="/other">会社案内へ</a>
      <mylexus-registration history="off"></mylexus-registration></body>`,
    files: { '/other': other },
  });
  await begin(visitor);
  await visitor.sees(/利用規約/);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await visitor.link('会社案内へ').click();
  await visitor.sees('会社案内');
  await page.goBack();
  await visitor.sees(/利用規約/);
  await expect(page.locator('mylexus-registration').getByRole('heading', { level: 2 })).toHaveCount(1);
  expect(await page.evaluate(() => (window as { sameDocument?: true }).sameDocument), 'Turbo loaded no page').toBe(
    true,
  );
});
