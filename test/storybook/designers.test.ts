/** What a designer needs of Storybook's frame: names in one language, the search, pages that follow the toolbar. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, storybookFolder, test as base } from '../harness/storybook.js';

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

// The whole Storybook takes seconds to load.
const test = base.extend<object, { frame: Page }>({
  frame: [
    async ({ browser, storybookUrl }, use) => {
      const page = await browser.newPage({ viewport: { width: 1500, height: 1000 }, locale: 'ja-JP' });
      await page.goto(storybookUrl);
      await page.frameLocator('#storybook-preview-iframe').locator('#storybook-docs h1').first().waitFor();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'default' });

const labels = (frame: Page): Promise<string[]> =>
  frame.locator('#storybook-explorer-tree [lang]').filter({ visible: true }).allInnerTexts();

test('every name of the index has both languages, and none is left with the letters of its export', () => {
  const { entries } = JSON.parse(readFileSync(`${storybookFolder}/index.json`, 'utf8')) as {
    entries: Record<string, { title: string; name: string; type: string }>;
  };
  for (const { title, name, type } of Object.values(entries)) {
    for (const part of [...title.split('/'), ...(type === 'story' ? [name] : [])]) {
      const [ja = '', en = ''] = part.split(' | ');
      expect(ja, part).toMatch(part.startsWith('API') ? /^API$/ : japanese);
      expect(en.replaceAll(/［.*?］/g, ''), part).toMatch(/^[\x20-\x7e’①②]+$/);
    }
  }
});

test('the landing page is for designers', async ({ frame }) => {
  expect(frame.url()).toContain('path=/docs/design-start--docs');
  const page = frame.frameLocator('#storybook-preview-iframe');
  await expect(page.getByRole('heading', { name: 'デザイナーの方へ' })).toBeVisible();
  const href = await page.getByRole('link', { name: 'ダークのトークン' }).getAttribute('href');
  const tokens = JSON.parse(decodeURIComponent((href ?? '').replace(/^[^,]*,/, ''))) as {
    color: Record<string, { $value: { hex: string } }>;
  };
  expect(tokens.color['ink']?.$value.hex).toBe('#f3f2ef');
});

test('the sidebar shows names in the language of the toolbar', async ({ frame }) => {
  const choose = async (entry: string): Promise<void> => {
    await frame
      .getByRole('button', { name: /^Language / })
      .last()
      .click();
    await frame.getByRole('option', { name: entry, exact: true }).click();
  };
  expect(await labels(frame)).toContain('部品');
  await choose('English');
  await expect.poll(() => labels(frame)).toContain('Parts');
  expect((await labels(frame)).filter((label) => japanese.test(label) || label.includes('|'))).toEqual([]);
  const page = frame.frameLocator('#storybook-preview-iframe');
  await expect(page.getByRole('heading', { name: 'For designers' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'デザイナーの方へ' })).toBeHidden();
  await choose('日本語');
  await expect.poll(() => labels(frame)).toContain('部品');
});

const searches: [words: string, id: string][] = [
  ['ボタン', 'parts--buttons'],
  ['button', 'parts--buttons'],
  ['色', 'guides-tokens--docs'],
  ['color', 'guides-tokens--docs'],
  ['余白', 'foundations--spacing'],
  ['spacing', 'foundations--spacing'],
  ['アイコン', 'foundations--icons'],
  ['icon', 'foundations--icons'],
  ['フォント', 'typography'],
  ['figma', 'design-start--docs'],
  ['375', 'design-screens-2--docs'],
  ['ローディング', 'foundations--motion'],
];

for (const [words, id] of searches) {
  test(`the search for ${words} finds ${id}`, async ({ frame }) => {
    const field = frame.locator('#storybook-explorer-searchfield');
    await field.fill(words);
    const results = frame.locator('.search-result-item');
    const ids = (): Promise<(string | null)[]> =>
      results.evaluateAll((all) => all.slice(0, 8).map((each) => each.getAttribute('data-id')));
    await expect.poll(ids).toContainEqual(expect.stringContaining(id));
    await field.fill('');
  });
}

test('a page of documentation follows the language and the scheme of the toolbar', async ({ storybook }) => {
  const look = async (globals: string): Promise<{ label: string; text: string; paper: string }> => {
    const page = await storybook.open(`/iframe.html?id=login--docs&viewMode=docs&globals=${globals}`);
    const label = page.locator('mylexus-login label').first();
    await label.waitFor();
    return {
      label: await label.innerText(),
      text: await label.evaluate((each) => getComputedStyle(each).color),
      paper: await page.locator('.sbdocs-wrapper').evaluate((each) => getComputedStyle(each).backgroundColor),
    };
  };
  const dark = await look('language:ja;scheme:dark');
  expect(dark.label).toContain('メールアドレス');
  expect(dark.text).toBe('rgb(243, 242, 239)');
  expect(dark.paper).toBe('rgb(19, 19, 18)');
  const light = await look('language:en;scheme:light');
  expect(light.label).toContain('Email address');
  expect(light.text).toBe('rgb(22, 22, 22)');
  expect(light.paper).toBe('rgb(255, 255, 255)');
});

test('the sheet of a procedure shows each screen at the chosen width, and gives the focus back', async ({
  storybook,
}) => {
  const page = await storybook.open('/iframe.html?id=design-screens-2--docs&viewMode=docs');
  const frames = page.locator('story-screens iframe');
  await expect(frames).toHaveCount(10);
  for (const width of ['375', '1280']) {
    const choice = page.getByLabel(`${width} px`);
    await choice.focus();
    await choice.check();
    await expect(page.getByRole('status')).toHaveText(/10 \/ 10/, { timeout: 90_000 });
    const first = frames.nth(1);
    const shown = await first.evaluate((each: HTMLIFrameElement) => ({
      width: each.contentWindow!.innerWidth,
      widgets: each.contentDocument!.querySelectorAll('mylexus-registration').length,
    }));
    expect(shown).toEqual({ width: Number(width), widgets: 1 });
    if (width === '1280') await expect(choice).toBeFocused();
  }
});
