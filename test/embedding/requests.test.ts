import type { Request } from '@playwright/test';
import { expect, test } from './host-page.js';
import { pastedLines } from './pasted-lines.js';

test('scripts and pictures are requested without cookies and without the address of the page', async ({
  demo,
  hosts,
  open,
  visitor,
}) => {
  const { page } = visitor;
  const { id } = demo.origins;
  await visitor.visit(`${id}/login`);
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await page.waitForURL(`${demo.origins.www}/`);

  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${id}/widgets/`)) requests.push(request);
  });
  await open({
    html: `${pastedLines(id)}<link rel="icon" href="data:," /><mylexus-migration-guide></mylexus-migration-guide>
      <img id="control" src="${id}/widgets/pictures/ja/linking-1.webp?control" alt="" />`,
  });
  await page.locator('mylexus-migration-guide img').first().scrollIntoViewIfNeeded();
  await expect.poll(() => requests.filter((request) => request.url().includes('.webp')).length).toBeGreaterThan(1);
  await page.waitForLoadState('networkidle');
  const carried = await Promise.all(
    requests.map(async (request) => {
      const { cookie, referer } = await request.allHeaders();
      return {
        url: request.url().slice(id.length),
        cookie: cookie !== undefined,
        page: referer?.startsWith(hosts.origin('www.lexus')) ?? false,
      };
    }),
  );
  // Control: a picture of the page's own, as pages write it, carries both.
  const [control] = carried.filter(({ url }) => url.endsWith('?control'));
  expect(control).toMatchObject({ cookie: true, page: true });
  expect(carried.length).toBeGreaterThan(4);
  expect(carried.filter((each) => each !== control && (each.cookie || each.page))).toEqual([]);
});
