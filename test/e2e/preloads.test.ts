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

  test('asks for their code while the policy is on its way, and for no frame before', async ({ demo, visitor }) => {
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
    await expect.poll(() => asked.filter(isFrameCode).length).toBe(1);
    expect(asked).not.toContain('/frame/login');
    release();
    await page.frameLocator('mylexus-login iframe').getByLabel('メールアドレス').waitFor();
    expect(asked.filter(isFrameCode).length, 'it is asked for once').toBe(1);
  });

  test('asks for the files of the frame together with it, and the frame has them', async ({ demo, visitor }) => {
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`));
    await openLogin(visitor, demo.origins);
    const frame = visitor.page.frameLocator('mylexus-login iframe');
    await frame.getByLabel('メールアドレス').waitFor();
    const files = await frame.locator('link[rel=modulepreload], script').evaluateAll((all) =>
      all.map((each) => {
        const url = each.getAttribute('href') ?? each.getAttribute('src') ?? '';
        const [timing] = performance.getEntriesByName(url) as PerformanceResourceTiming[];
        return { url, received: timing?.transferSize };
      }),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const { url, received } of files) {
      expect(asked).toContain(`fetch ${url}`);
      expect(received, `${url}: bytes that the frame receives`).toBe(0);
    }
  });
});

test('a page that shows no frames asks for none of their code', async ({ demo, visitor }) => {
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openLogin(visitor, demo.origins);
  await visitor.field('メールアドレス').waitFor();
  expect(asked.filter(isFrameCode)).toEqual([]);
  expect(asked).toContain('/widgets/define/login.js');
});
