import type { Page } from '@playwright/test';
import { fetchOnLoopback } from '../../demo/loopback.js';
import { expect, test } from '../harness/fixtures.js';

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
