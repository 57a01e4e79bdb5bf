import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

/** What moved on an untouched page (Layout Instability), until nothing is loading any more. */
async function shiftsOf(visitor: Visitor, url: string): Promise<string[]> {
  const page = await visitor.context.newPage();
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const nodes = sources.map(({ node }) => (node as Element | null)?.className || node?.nodeName);
        shifts.push(`${value.toFixed(4)} ${nodes.join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(200);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  await page.close();
  return shifts;
}

for (const host of ['www', 'id'] as const) {
  test(`nothing moves while login and registration come up on ${host}`, async ({ demo, visitor }) => {
    expect(await shiftsOf(visitor, `${demo.origins[host]}/login`)).toEqual([]);
    expect(await shiftsOf(visitor, `${demo.origins[host]}/register`)).toEqual([]);
  });
}

test('nothing moves while the list of services comes up', async ({ demo, visitor: taro }) => {
  await taro.visit(`${demo.origins.www}/login`);
  await taro.logIn('taro@example.jp', 'Taro_2022');
  await taro.button('MENU').waitFor();
  expect(await shiftsOf(taro, `${demo.origins.www}/services`)).toEqual([]);
});
