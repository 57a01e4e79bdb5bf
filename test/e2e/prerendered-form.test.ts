import type { CDPSession, Frame, Page } from '@playwright/test';
import type { Origins } from '../../demo/origins.js';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

test.use({ www: 'frame' });

interface Held {
  frame: Frame;
  release(): void;
}

const iframeOf = (page: Page) => page.locator('mylexus-login iframe');

/**
 * Opens a page of the brand with a login in its own file. The scripts of the frame's page come when `release` is called, so
 * that its form is the prerendered one until then; it is shown, unless the page names an address.
 *
 * @param scripts - those that are held; default: all
 */
async function openLogin(
  { page }: Visitor,
  { id, www }: Origins,
  { lang = 'ja', ink = '', email = '', scripts = /\/widgets\/(?:hosted|chunks)\// } = {},
): Promise<Held> {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.goto(`${www}/`, { waitUntil: 'networkidle' });
  await page.route(scripts, async (route) => {
    await released;
    await route.continue();
  });
  await page.setContent(
    `<html lang="${lang}"><title>Login</title><mylexus-login return-to="/account" email="${email}"></mylexus-login>`,
  );
  await page.evaluate((color) => document.documentElement.style.setProperty('--mylexus-ink', color), ink);
  await page.addScriptTag({ type: 'module', url: `${id}/widgets/define/login.js` });
  await expect.poll(() => page.frames().some((each) => each.url().includes('/frame/login'))).toBe(true);
  const frame = page.frames().find((each) => each.url().includes('/frame/login'))!;
  await frame.locator('[data-prerendered] input[name=email]').waitFor({ state: 'attached' });
  if (!email) await expect(iframeOf(page)).toBeVisible();
  return { frame, release };
}
const gone = (frame: Frame) => expect(frame.locator('[data-prerendered]')).toHaveCount(0);

test('a visitor fills the form and presses its button before its scripts have come; then it is sent', async ({
  demo,
  visitor,
}) => {
  const { page } = visitor;
  const { frame, release } = await openLogin(visitor, demo.origins);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).pressSequentially('taro@example.jp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Taro_2022');
  await frame.getByRole('checkbox').check();
  // A press too many, and one that the last one replaces.
  await frame.getByRole('link', { name: '新規登録' }).click();
  await frame.getByRole('textbox', { name: /^パスワード/ }).press('Enter');
  await page.waitForTimeout(300);
  expect(sent, 'nothing is sent without the scripts').toEqual([]);
  expect(frame.url(), 'the frame stays where it is').not.toMatch(/email|password|register|\?.*\?/);
  const login = page.waitForRequest((request) => request.url().endsWith('/api/session') && request.method() === 'POST');
  release();
  expect((await login).postDataJSON()).toEqual({ email: 'taro@example.jp', password: 'Taro_2022', remember: true });
  await page.waitForURL(`${demo.origins.www}/account`);
});

test('a press on a link before the scripts have come leads where the page wants it', async ({ demo, visitor }) => {
  const { page } = visitor;
  const { frame, release } = await openLogin(visitor, demo.origins);
  await frame.getByRole('link', { name: '新規登録' }).click();
  release();
  await page.waitForURL((url) => url.origin === demo.origins.id && url.pathname === '/register');
  // The hosted registration leads back to the page.
  expect(new URL(page.url()).searchParams.get('return_to')).toBe(`${demo.origins.www}/`);
});

test('what is typed, the caret and the focus stay when the scripts come', async ({ demo, visitor }) => {
  const { page } = visitor;
  const { frame, release } = await openLogin(visitor, demo.origins);
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill('taro@example.jp');
  await frame.getByRole('textbox', { name: /^パスワード/ }).pressSequentially('Tar2022');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowLeft');
  release();
  await gone(frame);
  await page.keyboard.type('o_');
  await expect(frame.getByRole('textbox', { name: /^パスワード/ })).toHaveValue('Taro_2022');
  await expect(frame.getByRole('textbox', { name: /^パスワード/ })).toBeFocused();
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.waitForURL(`${demo.origins.www}/account`);
});

/** Opens the login, and has begun a composition in its first field when the scripts come. */
async function compose(visitor: Visitor, origins: Origins): Promise<{ frame: Frame; keyboard: CDPSession }> {
  const { page } = visitor;
  const { frame, release } = await openLogin(visitor, origins);
  await frame.locator('input[name=email]').first().focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'たろ', selectionStart: 2, selectionEnd: 2 });
  release();
  await frame.locator('mylexus-login .base').waitFor({ state: 'attached' });
  await page.waitForTimeout(200);
  return { frame, keyboard };
}

test('a composition goes on in its field, and the scripts’ form takes the place of the field after it', async ({
  demo,
  visitor,
}) => {
  const { frame, keyboard } = await compose(visitor, demo.origins);
  await expect(frame.locator('[data-prerendered] input[name=email]')).toHaveValue('たろ');
  await keyboard.send('Input.insertText', { text: 'taro' });
  await gone(frame);
  await expect(frame.getByRole('textbox', { name: /^メールアドレス/ })).toHaveValue('taro');
});

test('the frame stays while a composition takes longer than the page waits for scripts', async ({ demo, visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  const { frame } = await compose(visitor, demo.origins);
  await page.clock.fastForward(9_000);
  await expect(iframeOf(page)).toBeVisible();
  await expect(frame.locator('[data-prerendered] input[name=email]')).toHaveValue('たろ');
});

test('the frame stays when the widget is drawn after the page has told its look', async ({ demo, visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  const { frame, release } = await openLogin(visitor, demo.origins, { scripts: /\/widgets\/chunks\/login-/ });
  await page.waitForTimeout(500);
  release();
  await gone(frame);
  await page.clock.fastForward(9_000);
  await expect(iframeOf(page)).toBeVisible();
});

test('control: without the widget’s script, a link takes the place of the frame', async ({ demo, visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  await openLogin(visitor, demo.origins, { scripts: /\/widgets\/chunks\/login-/ });
  await page.clock.fastForward(9_000);
  await expect(page.getByRole('link', { name: 'ログインページへ' })).toBeVisible();
});

test('the frame has the height of its form as soon as it is shown', async ({ demo, visitor }) => {
  const { page } = visitor;
  await page.addInitScript(() => {
    const look = (): void => {
      const iframe = document.querySelector('mylexus-login')?.shadowRoot?.querySelector('iframe');
      if (iframe?.checkVisibility({ visibilityProperty: true })) document.title = `${iframe.offsetHeight}`;
      else requestAnimationFrame(look);
    };
    look();
  });
  const { release } = await openLogin(visitor, demo.origins);
  release();
  expect(Number(await page.title())).toBeGreaterThan(300);
});

test('the form has the page’s look before it is shown', async ({ demo, visitor }) => {
  const ink = 'rgb(20, 40, 80)';
  const { frame, release } = await openLogin(visitor, demo.origins, { ink });
  await expect(frame.locator('[data-prerendered]').getByRole('heading')).toHaveCSS('color', ink);
  release();
  await gone(frame);
  await expect(frame.getByRole('heading')).toHaveCSS('color', ink);
});

test('a look that would load something is not taken', async ({ demo, visitor }) => {
  const ink = `url(${demo.origins.www}/spy)`;
  const { frame } = await openLogin(visitor, demo.origins, { ink });
  expect(await frame.evaluate(() => document.documentElement.style.getPropertyValue('--mylexus-ink'))).toBe('');
});

for (const [moment, scripts] of [
  ['before the widget is drawn', /\/widgets\/chunks\/login-/],
  ['once the scripts have come', /\/widgets\/(?:hosted|chunks)\//],
] as const) {
  test(`an address that the page tells ${moment} is in the field when the frame is shown`, async ({
    demo,
    visitor,
  }) => {
    const { page } = visitor;
    const { frame, release } = await openLogin(visitor, demo.origins, { email: 'taro@example.jp', scripts });
    await page.waitForTimeout(500);
    await expect(iframeOf(page)).toBeHidden();
    release();
    await expect(iframeOf(page)).toBeVisible();
    await expect(frame.getByRole('textbox', { name: /^メールアドレス/ })).toHaveValue('taro@example.jp');
  });
}

for (const [lang, width] of [
  ['ja', 375],
  ['ja', 1280],
  ['en', 375],
  ['en', 768],
] as const) {
  test(`the form stands where its scripts draw it: ${lang}, ${width} px`, async ({ demo, visitor }) => {
    const { page } = visitor;
    await page.setViewportSize({ width, height: 900 });
    const { frame, release } = await openLogin(visitor, demo.origins, { lang });
    const boxes = (): Promise<unknown> =>
      frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h2, label, input, button, a, .soft')]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.textContent?.trim(), JSON.stringify(each.getBoundingClientRect())]),
      );
    const height = (): Promise<number> => iframeOf(page).evaluate((each: HTMLElement) => each.offsetHeight);
    const before = [await boxes(), await height()];
    release();
    await gone(frame);
    expect([await boxes(), await height()]).toEqual(before);
  });
}
