import { expect, test } from './host-page.js';
import { pastedLines } from './pasted-lines.js';

/** Measures what moves (Layout Instability). Runs in the page before everything else. */
const measure = `window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifts.push([value, ...sources.map(({ node }) => node?.id || node?.localName || node?.nodeName)].join(' '));
  }).observe({ type: 'layout-shift', buffered: true });`;

for (const site of ['www.lexus', 'dealer'])
  for (const width of [360, 1280])
    test(`the pasted lines keep their place on ${site}, ${width} px wide, while the network is slow`, async ({
      demo,
      open,
      visitor,
    }) => {
      const { page } = visitor;
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(measure);
      // Slow, and in any order.
      let count = 0;
      await page.route(`${demo.origins.id}/**`, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150 + (count++ % 3) * 150));
        await route.fallback();
      });
      // The guide's height for a page that the account service does not list.
      const pasted = pastedLines(demo.origins.id);
      const lines = site === 'dealer' ? pasted.replace('680px', '340px') : pasted;
      await open({ html: lines.replace('</html>', '<p id="after">ページの続き</p></html>') }, site);
      if (site === 'dealer') await visitor.link('ログインページへ').waitFor();
      else await visitor.field(/^パスワード/).waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      expect(shifts).toEqual([]);
    });
