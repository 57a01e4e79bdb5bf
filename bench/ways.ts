/** The login of a page of a brand in the three ways the account service knows: in the page, in a frame, on the hosted page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from '@playwright/test';
import { startDemo } from '../demo/demo.js';
import { sizeOf, throttle, type Speed } from './load.js';
import { watch, type Seen } from './watch.js';

export const ways = ['inline', 'frame', 'redirect'] as const;
export type Way = (typeof ways)[number];

/** One login with nothing in the cache. Times in milliseconds. */
export interface Login {
  /** JS and CSS until the login can be used, in brotli bytes. */
  bytes: number;
  requests: number;
  /** From the start of the navigation to the page until the first field keeps a typed character. */
  ready: number;
  /** From the press on ［ログイン］ until the page that comes after it has drawn its menu. */
  back: number;
}

export interface Brand {
  /** Origin of the brand's site. */
  readonly origin: string;
  close(): Promise<void>;
}

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

/** Starts an account service that lists the brand's site for one of the ways, and that site. */
export async function startBrand(way: Way): Promise<Brand> {
  let service = '';
  const server = createServer(({ url }, response) => {
    const script = (tag: string): string => `<script type="module" src="${service}/widgets/define/${tag}.js"></script>`;
    const page =
      url === '/back'
        ? html(script('account-menu'), '<mylexus-account-menu></mylexus-account-menu>')
        : html(
            `<style>mylexus-login{display:block;min-height:640px}</style>${script('login')}`,
            '<mylexus-login return-to="/back"></mylexus-login>',
          );
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://www.lexus.localhost:${(server.address() as AddressInfo).port}`;
  const demo = await startDemo(0, async () => ({
    MYLEXUS_INLINE_ORIGINS: way === 'inline' ? origin : '',
    MYLEXUS_FRAME_ORIGINS: way === 'frame' ? origin : '',
    MYLEXUS_RETURN_ORIGINS: origin,
    MYLEXUS_LIMIT_FACTOR: '1000',
    // The bundler of the hand-written pages has set `production` in this process.
    NODE_ENV: 'development',
  }));
  service = demo.origins.id;
  return {
    origin,
    async close() {
      await demo.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where the fields are: in the page, in its frame, or in the page that its link leads to. */
async function formOf(page: Page, way: Way): Promise<Frame> {
  if (way === 'redirect') await page.locator('mylexus-login a[href*="/login?"]').click();
  const isForm = (frame: Frame): boolean => way !== 'frame' || frame !== page.mainFrame();
  const seen = (frame: Frame): Promise<boolean> =>
    frame.evaluate(() => (window as unknown as { seen: Seen }).seen.ready > 0).catch(() => false);
  for (;;) {
    for (const frame of page.frames().filter(isForm)) if (await seen(frame)) return frame;
    await page.waitForTimeout(50);
  }
}

/** Milliseconds since 1970 of a moment that a document measured from its own start. */
const instant = (frame: Frame): Promise<number> =>
  frame.evaluate(() => performance.timeOrigin + (window as unknown as { seen: Seen }).seen.ready);

/**
 * Tells the frame when the page shows it: before, nobody can type there. Runs in every document before its scripts; named
 * functions in here would not arrive there.
 */
function watchFrame(): void {
  const frames = {
    look(): void {
      const frame = document.querySelector('mylexus-login')?.shadowRoot?.querySelector('iframe');
      const isShown = !!frame && frame.offsetHeight > 100 && getComputedStyle(frame).visibility === 'visible';
      if (isShown) frame.contentWindow!.postMessage('shown', '*');
      else requestAnimationFrame(frames.look);
    },
  };
  frames.look();
}

/** The frame is of the page's site, so they share a process, and what slows the page slows the frame. */
const hasOwnProcess = (frame: Frame): Promise<boolean> =>
  frame.parentFrame() === null
    ? Promise.resolve(false)
    : frame
        .page()
        .context()
        .newCDPSession(frame)
        .then(
          () => true,
          () => false,
        );

/** Logs in once as the demo's taro. */
export async function measureLogin(browser: Browser, { origin }: Brand, way: Way, speed: Speed): Promise<Login> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await throttle(await context.newCDPSession(page), speed);
  // In the hosted page and in the frame the fields are in the light DOM.
  const control = way === 'inline' ? ['mylexus-login', 'input'] : ['input'];
  if (way === 'frame') await page.addInitScript(watchFrame);
  await page.addInitScript(watch, { control, heading: [], widget: 'login' as const });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => sizes.push(sizeOf(response)));
  await page.goto(origin, { waitUntil: 'commit' });
  const start = await page.evaluate(() => performance.timeOrigin);
  const form = await formOf(page, way);
  if (await hasOwnProcess(form)) throw new Error('The frame is not slowed: it has a process of its own');
  const ready = (await instant(form)) - start;
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const requests = sizes.length;

  // A form that came before its scripts has given its place to theirs, with what was typed.
  await form.locator('[data-prerendered]').waitFor({ state: 'detached' });
  const typed = await form.locator('input[name=email]').inputValue();
  if (typed !== '1') throw new Error(`The first field has not kept the character: "${typed}"`);
  await form.locator('input[name=email]').fill('taro@example.jp');
  await form.locator('input[name=password]').fill('Taro_2022');
  const button = form.locator('button[type=submit]');
  const pressed = await button.evaluate((element: HTMLElement) => {
    element.click();
    return performance.timeOrigin + performance.now();
  });
  await page.waitForURL(`${origin}/back`);
  await page.locator('mylexus-account-menu').locator('button, a').first().waitFor();
  const drawn = await page.evaluate(() => performance.timeOrigin + performance.now());
  await context.close();
  return { bytes, requests, ready, back: drawn - pressed };
}
