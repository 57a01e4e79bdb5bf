import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';

/** What one screen asks of a visitor. */
interface Screen {
  name: string;
  characters: number;
  height: number;
}

/** A visitor with a thumb: a tap puts the focus into a field unless it is there already. */
class Thumb {
  taps = 0;
  strokes = 0;
  readonly screens: Screen[] = [];

  constructor(readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    await target.click();
    this.taps += 1;
  }

  async type(field: Locator, text: string): Promise<void> {
    const focused = await field.evaluate((element) => element === (element.getRootNode() as ShadowRoot).activeElement);
    if (!focused) await this.tap(field);
    await this.page.keyboard.insertText(text);
    this.strokes += text.length;
  }

  /**
   * Counts what the screen with this heading shows: its text without spaces and without the contact line of its foot, and
   * the height of the page.
   */
  async reads(name: string, heading: RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading, level: 2 }).waitFor();
    await this.page.evaluate(() => document.fonts.ready);
    const { characters, height } = await this.page.locator('mylexus-registration').evaluate(({ shadowRoot }) => {
      const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
      let text = '';
      while (walker.nextNode()) {
        const { parentElement, nodeValue } = walker.currentNode;
        if (
          parentElement?.checkVisibility({ visibilityProperty: true }) &&
          !parentElement.closest('.visually-hidden, style, [part=help]')
        )
          text += nodeValue;
      }
      return { characters: text.replace(/\s/g, '').length, height: document.documentElement.scrollHeight };
    });
    this.screens.push({ name, characters, height });
  }

  total(what: 'characters' | 'height'): number {
    return this.screens.reduce((sum, screen) => sum + screen[what], 0);
  }
}

test('procedure ② on a small phone takes 13 taps, and little to read and to scroll', async ({ demo, visitor }) => {
  const { page } = visitor;
  const thumb = new Thumb(page);
  const button = (name: string | RegExp): Locator => visitor.button(name);
  await page.setViewportSize({ width: 375, height: 667 });
  await visitor.visit(`${demo.origins.www}/`);

  await thumb.tap(visitor.link('新規登録').first());
  await page.waitForURL(/\/register$/);
  await thumb.reads('path', /新規登録$/);
  await thumb.tap(button(/^レクサスオーナーズカードID／/));
  await thumb.reads('notice', /注意事項/);
  await thumb.tap(button('次へ'));
  await thumb.reads('terms', /利用規約/);
  await thumb.tap(page.getByRole('checkbox', { name: /利用規約に同意する/ }));
  await thumb.tap(button('次へ'));
  await thumb.reads('identity', /^連携に必要な情報/);
  await thumb.type(visitor.field(/^レクサスオーナーズカードID/), '100000000025');
  await thumb.type(visitor.field(/^IDのパスワード/), 'Owner_0025');
  await thumb.tap(button('次へ'));
  await thumb.reads('email', /メールアドレスの登録/);
  await thumb.type(visitor.field(/^メールアドレス/), 'ichiro@example.jp');
  await thumb.tap(button('認証コードを送信'));
  await thumb.reads('code', /^認証コードによる/);
  // To the mail app and back, and copying from the subject, without opening the mail: three taps that no page sees.
  await thumb.type(visitor.field(/^認証コード/), await visitor.codeFor('ichiro@example.jp'));
  await thumb.reads('profile', /^TOYOTAアカウントの登録に必要な/);
  await thumb.type(visitor.field(/^パスワード/), 'Ichiro_2022');
  await thumb.tap(button('確認'));
  await thumb.reads('review', /^登録内容の確認/);
  await thumb.tap(button('登録'));
  await thumb.reads('done', /^登録が完了しました/);
  await thumb.tap(visitor.link('次へ'));
  await page.waitForURL(`${demo.origins.www}/`);

  expect(thumb.taps).toBeLessThanOrEqual(13);
  expect(thumb.total('characters')).toBeLessThanOrEqual(1900);
  expect(thumb.total('height')).toBeLessThanOrEqual(8000);
});
