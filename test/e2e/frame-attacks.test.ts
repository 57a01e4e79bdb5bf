import { expect, test as base } from '../harness/fixtures.js';
import {
  canary,
  channels,
  channelsWithCanary,
  readStolen,
  startHostilePage,
  type Stolen,
} from '../harness/hostile-page.js';
import type { FrameLocator, Page } from '@playwright/test';

interface Fixtures {
  /** The hostile page with a login, where the service allows `inline` or `frame`. */
  hostile: (presentation: 'inline' | 'frame') => Promise<{ page: Page; fields: Page | FrameLocator }>;
}

const test = base.extend<Fixtures>({
  hostile: async ({ browser }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (presentation) => {
      const { url, close } = await startHostilePage(presentation);
      const context = await browser.newContext({ locale: 'ja-JP' });
      closing.push(() => context.close(), close);
      const page = await context.newPage();
      await page.goto(url);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      return { page, fields: presentation === 'inline' ? page : page.frameLocator('mylexus-login iframe') };
    });
    for (const close of closing) await close();
  },
});

/** Types the canary, drags it, sends it, prints and leaves the page; returns the channels in which it was found. */
async function attack(page: Page, fields: Page | FrameLocator): Promise<string[]> {
  const email = fields.getByRole('textbox', { name: /^メールアドレス/ });
  await email.pressSequentially(canary.email);
  await fields.getByRole('textbox', { name: /^パスワード/ }).pressSequentially(canary.password);
  await email.click({ clickCount: 3 });
  await email.hover({ position: { x: 40, y: 20 } });
  await page.mouse.down();
  await page.mouse.move(10, 10, { steps: 4 });
  await page.mouse.up();
  await email.blur();
  await fields.getByRole('button', { name: 'ログイン', exact: true }).click();
  await fields.locator('[data-problem]').filter({ hasText: '正しくありません' }).waitFor();
  await page.pdf();
  await page.reload();
  return channelsWithCanary(await page.evaluate<Stolen>(`(() => {${readStolen}})()`));
}

test('a hostile script finds nothing typed in a frame, in none of its channels', async ({ hostile }) => {
  const { page, fields } = await hostile('frame');
  expect(await attack(page, fields)).toEqual([]);
});

test('control: the same script finds what is typed into the page itself', async ({ hostile }) => {
  const { page, fields } = await hostile('inline');
  expect(await attack(page, fields)).toEqual(channels);
});

test('control: what a library would put into storage, console or messages is found', async ({ hostile }) => {
  const { page } = await hostile('frame');
  const stolen = await page.evaluate((text) => {
    localStorage.setItem('draft', text);
    console.log(text);
    const { port1 } = new MessageChannel();
    port1.postMessage({ text });
    return (window as unknown as { __stolen: Stolen }).__stolen;
  }, canary.password);
  expect(channelsWithCanary(stolen)).toEqual(['console', 'messages', 'storage']);
});
