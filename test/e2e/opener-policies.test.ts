import { fetchOnLoopback } from '../../demo/loopback.js';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

/** Answers the documents of the dealer's site with a policy about openers (HTML, Cross-Origin-Opener-Policy). */
async function setPolicy({ page, context, origins }: Visitor, policy: string): Promise<void> {
  // Chromium takes a page that the test answers for a public one, which may not load from this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route(
    (url) => url.origin === origins.dealer,
    async (route) => {
      const request = route.request();
      if (request.resourceType() !== 'document') return route.continue();
      const answer = await fetchOnLoopback(request.url(), { method: 'GET', headers: await request.allHeaders() });
      const headers = { ...Object.fromEntries(answer.headers), 'Cross-Origin-Opener-Policy': policy };
      await route.fulfill({ status: answer.status, headers, body: await answer.text() });
    },
  );
}

for (const policy of ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups', 'unsafe-none'])
  test(
    `a visitor signs in and out at a dealer’s in one tab, under Cross-Origin-Opener-Policy: ${policy}`,
    { tag: policy === 'same-origin' ? [] : ['@slow'] },
    async ({ visitor }) => {
      const { page, context, origins } = visitor;
      const opened: string[] = [];
      context.on('page', (other) => opened.push(other.url()));
      await setPolicy(visitor, policy);
      await visitor.visit(`${origins.dealer}/`);
      await visitor.menuLink('ログイン').click();
      await visitor.logIn('taro@example.jp', 'Taro_2022');
      await visitor.press('同意して続ける');
      await page.waitForURL(`${origins.dealer}/`);
      await visitor.press('MENU');
      await page.getByText('田中 太郎 様', { exact: true }).first().waitFor();
      await page.reload();
      await visitor.press('MENU');
      await visitor.press('ログアウト');
      await visitor.press('TOYOTAアカウントからもログアウトする');
      await page.waitForURL(`${origins.dealer}/`);
      await visitor.menuLink('ログイン').waitFor();
      expect(opened).toEqual([]);
    },
  );

test('control: under same-origin a popup of the service looks closed to the page while it is open', async ({
  visitor,
}) => {
  const { page, context, origins } = visitor;
  await setPolicy(visitor, 'same-origin');
  await visitor.visit(`${origins.dealer}/`);
  const popup = context.waitForEvent('page');
  await page.evaluate((url) => void Object.assign(window, { popup: open(url) }), `${origins.id}/login`);
  await (await popup).getByRole('textbox').first().waitFor();
  expect(await page.evaluate(() => (window as unknown as { popup: Window }).popup.closed)).toBe(true);
});
