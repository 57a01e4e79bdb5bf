import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page, Response } from '@playwright/test';
import { percentile } from './statistics.js';
import type { Subject } from './subjects.js';
import { watch, type Seen } from './watch.js';

export type Speed = 'fast' | 'slow';

/** One visit of one page with nothing in the cache. Times in milliseconds. */
export interface Load {
  /** JS and CSS, in brotli bytes. */
  bytes: number;
  /** Of every kind, the page among them. */
  requests: number;
  /** Navigation start until the first control takes input, or a row of a list is painted. */
  ready: number;
  script: number;
  /** Cumulative layout shift (Layout Instability). */
  shift: number;
  /** In bytes, after a garbage collection. */
  heap: number;
  /** Through shadow roots, the document's own among them. */
  elements: number;
}

export async function throttle(devtools: CDPSession, speed: Speed): Promise<void> {
  if (speed === 'fast') return;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 1_600_000 / 8,
  });
}

export async function sizeOf(response: Response): Promise<number> {
  const type = response.request().resourceType();
  return type === 'script' || type === 'stylesheet' ? brotliCompressSync(await response.body()).length : 0;
}

/** Opens a page in a context of its own, and waits until it can be used and has nothing left to do. */
async function open(
  browser: Browser,
  url: string,
  subject: Subject,
  speed: Speed,
  options: BrowserContextOptions,
): Promise<{ context: BrowserContext; page: Page; devtools: CDPSession; responses: Response[] }> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await throttle(devtools, speed);
  await page.addInitScript(watch, { control: subject.control, heading: subject.heading, widget: subject.widget });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.ready > 0, undefined, { polling: 50 });
  // What is asked for after that (the session) has this long.
  await page.waitForTimeout(speed === 'slow' ? 1000 : 500);
  return { context, page, devtools, responses };
}

export async function measureLoad(
  browser: Browser,
  url: string,
  subject: Subject,
  speed: Speed,
  options: BrowserContextOptions = {},
): Promise<Load> {
  const { context, page, devtools, responses } = await open(browser, url, subject, speed, options);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const { shift, ready } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const elements = await page.evaluate(() => {
    let count = 0;
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        count += 1;
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return count;
  });
  await devtools.send('HeapProfiler.collectGarbage');
  const heap = (await devtools.send('Runtime.getHeapUsage')).usedSize;
  const load: Load = {
    bytes: (await Promise.all(responses.map(sizeOf))).reduce((sum, size) => sum + size, 0),
    requests: responses.length,
    ready,
    script: metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000,
    shift,
    heap,
    elements,
  };
  await context.close();
  return load;
}

/** Milliseconds from a key to the frame that shows it under CPU ×4, the 95th percentile of 40 keys. */
export async function keyToFrame(browser: Browser, url: string, subject: Subject): Promise<number> {
  const { context, page, devtools } = await open(browser, url, subject, 'fast', {});
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    document.addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => delays.push(performance.now() - timeStamp);
        painted.port2.postMessage(null);
      }),
    );
  });
  for (let at = 0; at < 40; at += 1) {
    // A code is full at six digits; then it starts again.
    if (at % 6 === 0) await page.evaluate(() => document.execCommand('selectAll'));
    await page.keyboard.type(String(at % 10), { delay: 30 });
  }
  await page.waitForTimeout(200);
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await context.close();
  return percentile(delays, 0.95);
}
