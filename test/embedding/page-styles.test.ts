import type { Page } from '@playwright/test';
import { expect, test } from './host-page.js';

const tags = [
  'account-menu',
  'login',
  'registration',
  'password-reset',
  'account-info',
  'connected-services',
  'migration-guide',
  'verification-code',
].map((name) => `mylexus-${name}`);

const everyTag = tags.map((tag) => `<${tag} account-href="/account" label="コード"></${tag}>`).join('');

/** Waits until every tag has drawn its content. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    (names) => names.every((name) => document.querySelector(name)?.shadowRoot?.querySelector('.base :is(a, input, p)')),
    tags,
  );
  await page.waitForLoadState('networkidle');
}

const displays = (page: Page): Promise<string[]> =>
  page.evaluate(
    (names) => names.map((name) => getComputedStyle(document.querySelector(name)!).display),
    [...tags, 'mylexus-session'],
  );

const expected = ['inline-block', ...tags.slice(1).map(() => 'block'), 'contents'];

for (const value of ['unset', 'initial', 'revert'])
  test(`widgets keep their display where the page resets everything with all: ${value}`, async ({
    open,
    visitor,
    lines,
  }) => {
    const { page } = visitor;
    await open({ html: `<html lang="ja"><style>* { all: ${value} !important; }</style>${lines}${everyTag}` });
    await drawn(page);
    expect(await displays(page)).toEqual(expected);
    await page.locator('mylexus-login').evaluate((login: HTMLElement) => (login.hidden = true));
    await expect(page.locator('mylexus-login')).toBeHidden();
  });

test('a page hides a widget, or lays it out, with rules of its own', async ({ open, visitor, lines }) => {
  const { page } = visitor;
  const style = 'mylexus-login { display: none; } mylexus-registration { display: flex; }';
  await open({ html: `<html lang="ja"><style>${style}</style>${lines}${everyTag}` });
  await drawn(page);
  await expect(page.locator('mylexus-login')).toHaveCSS('display', 'none');
  await expect(page.locator('mylexus-registration')).toHaveCSS('display', 'flex');
});

for (const rule of ['body { direction: rtl; }', '* { direction: rtl !important; }'])
  test(`a page with ${rule} mirrors nothing of the widgets`, async ({ open, visitor, lines }) => {
    await open({ html: `<html lang="ja"><style>${rule}</style>${lines}${everyTag}` });
    await drawn(visitor.page);
    const directions = await visitor.page.evaluate((names) => {
      const inner = names.flatMap((name) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('.base *')]);
      return [...new Set(inner.map((element) => getComputedStyle(element).direction))];
    }, tags);
    expect(directions).toEqual(['ltr']);
  });

/** What of the widgets sticks out of the column that they stand in. A footer does by the room for a focus ring. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate((names) => {
    const found: string[] = [];
    for (const name of names) {
      for (const host of document.querySelectorAll(name)) {
        const column = host.closest('.column')!.getBoundingClientRect();
        for (const element of host.shadowRoot!.querySelectorAll('.base *:not(.visually-hidden, option, footer)')) {
          const { left, right, width } = element.getBoundingClientRect();
          if (width > 0 && (left < column.left - 0.5 || right > column.right + 0.5)) {
            found.push(
              `${name} ${element.localName}.${element.className} ${left - column.left}–${right - column.left}`,
            );
          }
        }
      }
    }
    return found;
  }, tags);

for (const width of [240, 320])
  test(`nothing sticks out of a column of ${width} px`, async ({ open, visitor, lines }) => {
    const { page } = visitor;
    await open({
      html: `<html lang="ja"><style>.column { width: ${width}px; }</style>${lines}<div class="column">${everyTag}</div>`,
    });
    await drawn(page);
    expect(await outside(page)).toEqual([]);
    const registration = page.locator('mylexus-registration');
    for (const language of ['ja', 'en']) {
      await page.locator('html').evaluate((html, lang) => html.setAttribute('lang', lang), language);
      await page.waitForTimeout(300);
      expect(await outside(page)).toEqual([]);
    }
    await registration.getByRole('button', { name: /ID/ }).first().click();
    await registration.locator('[part=back]').waitFor();
    expect(await outside(page)).toEqual([]);
    await visitor.page.locator('html').evaluate((html) => html.setAttribute('lang', 'ja'));
    await page.locator('mylexus-login').getByRole('textbox').first().fill('taro@example.jp');
    await page
      .locator('mylexus-login')
      .getByLabel(/^パスワード/)
      .first()
      .fill('Taro_2022');
    await visitor.press('ログイン');
    await visitor.sees('連携中のコネクティッドサービス一覧');
    await page.waitForLoadState('networkidle');
    expect(await outside(page)).toEqual([]);
  });

for (const side of ['left', 'right'])
  test(`the panel of the menu is in the window at its ${side} edge`, async ({ open, visitor, lines }) => {
    const { page } = visitor;
    await page.setViewportSize({ width: 360, height: 640 });
    await open({
      html: `<html lang="ja"><style>body { margin: 0; } div { text-align: ${side}; }</style>${lines}<div>${everyTag}</div>`,
    });
    await drawn(page);
    await page.locator('mylexus-login').getByRole('textbox').first().fill('taro@example.jp');
    await page
      .locator('mylexus-login')
      .getByLabel(/^パスワード/)
      .first()
      .fill('Taro_2022');
    await visitor.press('ログイン');
    await visitor.press('MENU');
    const box = await page.locator('mylexus-account-menu [part=panel]').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(360);
  });
