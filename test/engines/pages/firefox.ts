import puppeteer, { type ElementHandle, type Frame } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browser.js';
import { find, type Part, type Tab } from './tab.js';

const bodyOf = (body: string): string => `(() => {${body}})()`;

/** Opens a tab of an installed Firefox, which puppeteer drives by WebDriver BiDi. */
export async function openFirefox(): Promise<Tab> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
  const page = await browser.newPage();
  const element = async (frame: Frame, selector: string): Promise<ElementHandle<Element>> => {
    const found = (await frame.evaluateHandle(bodyOf(find(selector)))).asElement();
    if (!found) throw new Error(`There is no ${selector}`);
    return found as ElementHandle<Element>;
  };
  const partOf = (frame: () => Frame): Part => ({
    run: async <T>(body: string) => (await frame().evaluate(bodyOf(body))) as T,
    click: async (selector) => (await element(frame(), selector)).click(),
    async type(selector, text) {
      const field = await element(frame(), selector);
      await field.click({ count: 3 });
      await field.type(text);
    },
    async drag(selector) {
      const field = await element(frame(), selector);
      await field.click({ count: 3 });
      const box = await field.boundingBox();
      await page.mouse.move(box!.x + 40, box!.y + 20);
      await page.mouse.down();
      await page.mouse.move(10, 10, { steps: 4 });
      await page.mouse.up();
    },
  });
  return {
    ...partOf(() => page.mainFrame()),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    print: async () => (await page.pdf()).length > 0,
    async frame(tag) {
      const iframe = await page.waitForSelector(`${tag} >>> iframe`, { timeout: 10_000 });
      const frame = (await iframe!.contentFrame())!;
      return partOf(() => frame);
    },
    close: () => browser.close(),
  };
}
