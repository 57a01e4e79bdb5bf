import type { Page } from '@playwright/test';
import { fetchOnLoopback } from '../../demo/loopback.js';
import type { Origins } from '../../demo/origins.js';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

/** The files of the widgets that the page asks for, in order. They come when `release` is called. */
async function holdFiles(page: Page, id: string): Promise<{ asked: string[]; release(): void }> {
  const asked: string[] = [];
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${id}/widgets/**`, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await released;
    await route.continue();
  });
  return { asked, release };
}

for (const [path, label] of [
  ['/login?lang=ja', 'メールアドレス'],
  ['/login?lang=en', 'Email address'],
] as const) {
  test(`${path} asks at once for all that its form stands on, and for nothing else`, async ({ demo, arrive }) => {
    const { id } = demo.origins;
    const { page } = await arrive();
    const { asked, release } = await holdFiles(page, id);
    await page.goto(id + path, { waitUntil: 'commit' });
    const named = page.locator('link[rel=modulepreload], script[type=module]');
    await expect.poll(async () => asked.length - (await named.count())).toBe(0);
    const atOnce = [...asked];
    release();
    await page.getByLabel(label).first().waitFor();

    // The same page without the links learns of one file from the other.
    const { page: without } = await arrive();
    const html = await (await fetchOnLoopback(id + path)).text();
    await without.route(id + path, (route) =>
      route.fulfill({ contentType: 'text/html', body: html.replaceAll(/<link rel="modulepreload"[^>]*>/g, '') }),
    );
    const one = await holdFiles(without, id);
    one.release();
    await without.goto(id + path);
    await without.getByLabel(label).first().waitFor();
    expect(
      atOnce.filter((each) => !one.asked.includes(each)),
      'named and not needed',
    ).toEqual([]);
    const [next = 'passkeys'] = asked.slice(atOnce.length);
    expect(next, 'the first file after the form is that of passkeys').toContain('passkeys');
  });
}

const isFrameCode = (path: string): boolean => path.includes('/define/login/frame-host-');

/** Opens a page of the brand with nothing but a login, in the login's own file. */
async function openLogin({ page }: Visitor, { id, www }: Origins): Promise<void> {
  await page.goto(`${www}/`, { waitUntil: 'networkidle' });
  await page.setContent(
    `<script type="module" src="${id}/widgets/define/login.js" crossorigin></script><mylexus-login></mylexus-login>`,
  );
}

test.describe('a page that shows frames', () => {
  test.use({ www: 'frame' });

  test('asks for the frame while the policy is on its way, and shows it after the policy’s word', async ({
    demo,
    visitor,
  }) => {
    const { page } = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(`${demo.origins.id}/api/policy`, async (route) => {
      await released;
      await route.continue();
    });
    await openLogin(visitor, demo.origins);
    const field = page.frameLocator('mylexus-login iframe').getByLabel('メールアドレス');
    await field.waitFor({ state: 'attached' });
    expect(asked.filter(isFrameCode).length).toBe(1);
    await expect(page.locator('mylexus-login iframe')).toBeHidden();
    // The heading stands where the frame will have it.
    await expect(page.getByRole('heading', { name: 'TOYOTAアカウントでログイン' })).toBeVisible();
    release();
    await expect(page.locator('mylexus-login iframe')).toBeVisible();
    await field.waitFor();
    expect(asked.filter((path) => isFrameCode(path) || path === '/frame/login').length, 'each is asked for once').toBe(
      2,
    );
  });

  test('takes the frame away again where the policy’s word is another', async ({ demo, visitor }) => {
    const { page } = visitor;
    const { id, www } = demo.origins;
    const policy = await fetchOnLoopback(`${id}/api/policy`, { headers: { Origin: www } });
    const json = { ...((await policy.json()) as object), presentation: 'redirect' };
    const headers = { 'Access-Control-Allow-Origin': www, 'Access-Control-Allow-Credentials': 'true' };
    await page.route(`${id}/api/policy`, (route) => route.fulfill({ json, headers }));
    const begun = page.waitForRequest((request) => request.url().includes('/frame/login?'));
    await openLogin(visitor, demo.origins);
    await begun;
    await page.getByRole('link', { name: 'ログインページへ' }).waitFor();
    await expect(page.locator('mylexus-login iframe')).toHaveCount(0);
  });
});

test('a page that shows no frames asks for none, and for none of their code', async ({ demo, visitor }) => {
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openLogin(visitor, demo.origins);
  await visitor.field('メールアドレス').waitFor();
  expect(asked.filter((path) => isFrameCode(path) || path.startsWith('/frame/'))).toEqual([]);
  expect(asked).toContain('/widgets/define/login.js');
});
