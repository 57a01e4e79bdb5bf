import type { Browser, FrameLocator, Page } from '@playwright/test';
import { expect, test as base } from '../harness/storybook.js';

/** Storybook with its toolbar, and one story in it. */
class Designer {
  readonly story: FrameLocator;

  constructor(readonly page: Page) {
    this.story = page.frameLocator('#storybook-preview-iframe');
  }

  /** Chooses an entry of a menu of the toolbar. */
  async choose(menu: string, entry: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${menu} `) })
      .last()
      .click();
    await this.page.getByRole('option', { name: entry, exact: true }).click();
    await this.page.getByRole('option').first().waitFor({ state: 'detached' });
  }

  async logIn(): Promise<void> {
    const { story } = this;
    await story.locator(email).fill('taro@example.jp');
    await story.locator('input[name=password]').fill('Taro_2022');
    await story.locator('button[type=submit]').click();
  }

  problem(): Promise<string> {
    return this.story.locator('[data-problem]:not([hidden])').first().innerText();
  }
}

const linked = 'mylexus-connected-services .row';
const email = 'mylexus-login input[name=email]';

async function openStory(browser: Browser, url: string, id: string, ready: string): Promise<Designer> {
  const page = await browser.newPage({ viewport: { width: 1700, height: 1000 }, locale: 'ja-JP' });
  await page.goto(`${url}/?path=/story/${id}`);
  const designer = new Designer(page);
  // Storybook's own page starts slowly where three of them do at once.
  await designer.story.locator(ready).first().waitFor({ timeout: 60_000 });
  return designer;
}

// The whole Storybook takes seconds to load; each test chooses what it needs in the toolbar.
const test = base.extend<object, { login: Designer; list: Designer }>({
  login: [
    async ({ browser, storybookUrl }, use) => use(await openStory(browser, storybookUrl, 'login--empty', email)),
    { scope: 'worker' },
  ],
  list: [
    async ({ browser, storybookUrl }, use) =>
      use(await openStory(browser, storybookUrl, 'connected-services--linked', linked)),
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'default' });

test('language, scheme, width and text size change what is shown', async ({ login }) => {
  const { page, story } = login;
  await login.choose('Language', 'English');
  await story.getByText('Email address').first().waitFor();
  await login.choose('Language', '日本語');
  await story.getByText('メールアドレス').first().waitFor();

  const colour = () => story.locator('mylexus-login h2').evaluate((heading) => getComputedStyle(heading).color);
  expect(await colour()).toBe('rgb(22, 22, 22)');
  await login.choose('Scheme', 'Dark');
  await story.locator('html[style*="color-scheme: dark"]').waitFor();
  expect(await colour()).toBe('rgb(243, 242, 239)');

  const size = () =>
    story
      .locator('mylexus-login label')
      .first()
      .evaluate((label) => getComputedStyle(label).fontSize);
  for (const [entry, wanted] of [
    ['Text 150 %', '24px'],
    ['Text 200 %', '32px'],
    ['Text 100 %', '16px'],
  ] as const) {
    await login.choose('Text size', entry);
    await story.locator(`html[style*="font-size: ${entry.replace(/\D/g, '')}%"]`).waitFor();
    expect(await size()).toBe(wanted);
  }

  for (const [entry, wanted] of [
    ['Phone 375', 375],
    ['Tablet 768', 768],
    ['Desktop 1280', 1280],
    ['Wide 1920', 1920],
    ['Phone, landscape 812', 812],
  ] as const) {
    await page.getByRole('button', { name: /^Viewport size/ }).click();
    await page.getByRole('option', { name: entry }).click();
    const width = () => story.locator('html').evaluate(() => innerWidth);
    await expect.poll(width, entry).toBe(wanted);
  }
});

test('a brand’s look, words and cards are those of every story, and go with it', async ({ login, list }) => {
  const ink = (): Promise<string> =>
    login.story.locator('mylexus-login h2').evaluate((heading) => getComputedStyle(heading).color);
  await login.choose('Scheme', 'Light');
  await expect.poll(ink).toBe('rgb(22, 22, 22)');
  await Promise.all([list.choose('Brand', 'Aozora'), login.choose('Brand', 'Aozora')]);
  await expect.poll(ink).toBe('rgb(22, 40, 60)');
  await list.story.getByRole('heading', { name: 'あおぞらブランド' }).waitFor();
  await list.story.getByRole('button', { name: 'あおぞらブランドのサービスを追加' }).click();
  await list.story.getByRole('button', { name: '次へ' }).click();
  await list.story.getByRole('radio', { name: 'あおぞらパスID' }).waitFor();
  await Promise.all([list.choose('Brand', 'LEXUS'), login.choose('Brand', 'LEXUS')]);
  await expect.poll(ink).toBe('rgb(22, 22, 22)');
  await list.story.locator(linked).first().waitFor();
  expect(await list.story.getByRole('heading', { name: 'あおぞらブランド' }).count()).toBe(0);
});

test('slow: the list says that it is loading, the login that it is checking, and both go on', async ({
  list,
  login,
}) => {
  await Promise.all([list.choose('Service', 'Service: slow'), login.choose('Service', 'Service: slow')]);
  await list.story.locator('mylexus-connected-services .waiting').waitFor();
  await login.logIn();
  await login.story.getByText('確認しています').filter({ visible: true }).first().waitFor();
  await list.story.locator(linked).first().waitFor();
  await login.story.locator(email).waitFor({ state: 'detached' });
});

test('down: both say so, and the list offers to try again', async ({ list, login }) => {
  await Promise.all([list.choose('Service', 'Service: down'), login.choose('Service', 'Service: down')]);
  await list.story.getByRole('button', { name: 'もう一度試す' }).waitFor();
  expect(await list.problem()).toMatch(/ただいま接続できません/);
  await login.logIn();
  expect(await login.problem()).toMatch(/ただいま接続できません/);
  await list.choose('Service', 'Service: normal');
  await list.story.locator(linked).first().waitFor();
});

test('rate-limited: login and unlinking say how many seconds are left', async ({ list, login }) => {
  const entry = 'Service: rate-limited';
  await Promise.all([list.choose('Service', entry), login.choose('Service', entry)]);
  await login.logIn();
  expect(await login.problem()).toMatch(/約(30|2\d)秒/);
  await list.story
    .getByRole('button', { name: /を解除/ })
    .first()
    .click();
  await list.story.locator('input[type=password]').fill('Taro_2022');
  await list.story.locator('button[type=submit]').click();
  expect(await list.problem()).toMatch(/約(30|2\d)秒/);
});

test('session expired: the list is a link to the login', async ({ list }) => {
  await list.choose('Service', 'Service: session expired');
  const way = list.story.locator('mylexus-connected-services').getByRole('link', { name: 'ログイン' });
  await way.waitFor();
  expect((await way.getAttribute('href')) ?? '').toMatch(/#login$/);
  expect(await list.story.locator(linked).count()).toBe(0);
});
