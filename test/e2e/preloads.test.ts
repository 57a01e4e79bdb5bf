import { expect, test } from '../harness/fixtures.js';

for (const [path, label] of [
  ['/login?lang=ja', 'メールアドレス'],
  ['/login?lang=en', 'Email address'],
] as const) {
  test(`${path} asks for all that its form stands on at once, and for nothing more`, async ({ demo, visitor }) => {
    const { page } = visitor;
    const asked = new Set<string>();
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(`${demo.origins.id}/widgets/**`, async (route) => {
      asked.add(new URL(route.request().url()).pathname);
      await released;
      await route.continue();
    });
    await page.goto(demo.origins.id + path, { waitUntil: 'commit' });
    const named = await page
      .locator('link[rel=modulepreload], script[type=module]')
      .evaluateAll((elements) => elements.map((each) => each.getAttribute('href') ?? each.getAttribute('src')!));
    await expect.poll(() => asked.size).toBe(named.length);

    const atOnce = [...asked];
    expect(atOnce.some((each) => each.includes('/chunks/'))).toBe(true);
    expect(atOnce.some((each) => each.includes('/chunks/en/'))).toBe(path.endsWith('en'));
    release();
    await page.getByLabel(label).first().waitFor();
    expect(
      [...asked].filter((each) => !/passkey|entry|runtime/.test(each)),
      'what a form needs later alone is asked for later',
    ).toEqual(atOnce);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(loaded).toEqual(expect.arrayContaining(atOnce));
  });
}
