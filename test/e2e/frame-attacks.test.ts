import { startDemo } from '../../demo/demo.js';
import { startHostServer } from '../embedding/host-server.js';
import { expect, test as base } from '../harness/fixtures.js';
import { hostileScript, hostileWorker } from '../harness/hostile-page.js';
import type { FrameLocator, Page } from '@playwright/test';

/** What is typed and must not be found. */
const canary = { email: 'canary-7391@example.jp', password: 'Canary_7391_pw' };

interface Fixtures {
  /** The hostile page with a login, where the service allows `inline` or `frame`. */
  hostile: (presentation: 'inline' | 'frame') => Promise<{ page: Page; fields: Page | FrameLocator }>;
}

const test = base.extend<Fixtures>({
  hostile: async ({ browser }, use) => {
    const hosts = await startHostServer();
    const www = hosts.origin('www.lexus');
    const closing: (() => Promise<void>)[] = [];
    await use(async (presentation) => {
      const listed = { MYLEXUS_INLINE_ORIGINS: '', MYLEXUS_FRAME_ORIGINS: '' };
      listed[presentation === 'inline' ? 'MYLEXUS_INLINE_ORIGINS' : 'MYLEXUS_FRAME_ORIGINS'] = www;
      const demo = await startDemo(0, () => Promise.resolve(listed));
      const { id } = demo.origins;
      hosts.page = {
        html: `<html lang="ja"><link rel="icon" href="data:," /><script>${hostileScript}</script>
          <script type="module" src="${id}/widgets/loader.js"></script>
          <mylexus-login><a href="${id}/login">fallback</a></mylexus-login></html>`,
        files: { '/worker.js': { body: hostileWorker, type: 'text/javascript' } },
      };
      const context = await browser.newContext({ locale: 'ja-JP' });
      const page = await context.newPage();
      await page.goto(www);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      closing.push(
        () => context.close(),
        () => demo.close(),
      );
      return { page, fields: presentation === 'inline' ? page : page.frameLocator('mylexus-login iframe') };
    });
    for (const close of closing) await close();
    hosts.close();
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
  const stolen = (await page.evaluate(`JSON.parse(sessionStorage.getItem('__stolen'))`)) as Record<string, string[]>;
  return Object.entries(stolen)
    .filter(([, texts]) => texts.some((text) => text.includes(canary.email) || text.includes(canary.password)))
    .map(([channel]) => channel)
    .sort();
}

test('a hostile script finds nothing typed in a frame, in none of its channels', async ({ hostile }) => {
  const { page, fields } = await hostile('frame');
  expect(await attack(page, fields)).toEqual([]);
});

test('control: the same script finds what is typed into the page itself', async ({ hostile }) => {
  const { page, fields } = await hostile('inline');
  expect(await attack(page, fields)).toEqual([
    'define',
    'drag',
    'fetch',
    'focus',
    'getter',
    'input',
    'keys',
    'leaving',
    'mutation',
    'print',
    'shadow',
    'worker',
  ]);
});

test('control: what a library would put into storage, console or messages is found', async ({ hostile }) => {
  const { page } = await hostile('frame');
  const found = await page.evaluate((text) => {
    localStorage.setItem('draft', text);
    console.log(text);
    const { port1 } = new MessageChannel();
    port1.postMessage({ text });
    const stolen = (window as unknown as { __stolen: Record<string, string[]> }).__stolen;
    return Object.keys(stolen).filter((channel) => stolen[channel]!.some((each) => each.includes(text)));
  }, canary.password);
  expect(found.sort()).toEqual(['console', 'messages', 'storage']);
});
