import type { Page } from '@playwright/test';
import type { ConnectedServices } from '../../src/contract/services.js';
import type { MylexusConnectedServices } from '../../src/features/linking/connected-services.js';
import { expect, test } from '../harness/fixtures.js';

const tag = 'mylexus-connected-services';

type Brand = ConnectedServices['brands'][number];
type Services = Brand['services'];

/** From now on the service answers with these services of a brand. */
async function answerWith(page: Page, brand: Brand, services: Services): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/services', (route) => route.fulfill({ json: { brands: [{ ...brand, services }] } }));
}

interface TraceEvent {
  name: string;
  args: { elementCount?: number };
}

/** How many elements the browser gives a style to while the list is read again. */
async function restyled(page: Page): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.evaluate(async (name) => {
    const list = document.querySelector<MylexusConnectedServices>(name)!;
    await list.refresh();
    await list.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, tag);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  return traceEvents.reduce(
    (sum, { name, args }) => sum + (name === 'UpdateLayoutTree' ? (args.elementCount ?? 0) : 0),
    0,
  );
}

async function expectFewRestyled(page: Page): Promise<void> {
  const count = await restyled(page);
  // A row has nine elements: none at all would mean that the trace has another form.
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(100);
}

test('a service more or less in a list of 1,000 gives no style to the others', async ({ demo, visitor: taro }) => {
  const { page } = taro;
  const url = `${demo.origins.id}/services`;
  await taro.visit(`${demo.origins.id}/login`);
  await taro.logIn('taro@example.jp', 'Taro_2022');
  await taro.button('MENU').waitFor();
  const answer = page.waitForResponse(/api\/services$/);
  await taro.visit(url);
  const [brand] = ((await (await answer).json()) as ConnectedServices).brands as [Brand];
  const fleet = Array.from({ length: 1000 }, (_, index) => ({ ...brand.services[0]!, id: String(index) }));

  await answerWith(page, brand, fleet);
  await taro.visit(url);
  const rows = page.locator(`${tag} li`);
  await expect(rows).toHaveCount(1000);
  await page.waitForTimeout(300);

  await answerWith(page, brand, [{ ...fleet[0]!, id: 'new' }, ...fleet]);
  await expectFewRestyled(page);
  await expect(rows).toHaveCount(1001);

  await answerWith(
    page,
    brand,
    fleet.filter((_, index) => index !== 500),
  );
  await expectFewRestyled(page);
  await expect(rows).toHaveCount(999);
});
