import type { CodePage } from './code-page.js';

/** Milliseconds from a key to the frame that shows it, 95th percentile, for each run. */
export interface KeyTimes {
  native: number[];
  element: number[];
}

const keys = 24;

/** The body of a page for `measureKeys`: a native input and the element. */
export const besideNative =
  '<input id="native" aria-label="native"><mylexus-verification-code></mylexus-verification-code>';

/** Types into a native input and into the element in turn, with the processor four times slower. */
export async function measureKeys(code: CodePage, runs = 5): Promise<KeyTimes> {
  await code.devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: KeyTimes = { native: [], element: [] };
  for (let run = 0; run < runs; run += 1) {
    times.native.push(await keyToFrame(code, '#native'));
    times.element.push(await keyToFrame(code, 'mylexus-verification-code'));
  }
  return times;
}

/** Makes the page block for `milliseconds` at each key in the element, as a slow element would. */
export async function slowDown({ page }: CodePage, milliseconds: number): Promise<void> {
  await page.locator('mylexus-verification-code').evaluate((element, delay) => {
    element.addEventListener('keydown', () => {
      const end = performance.now() + delay;
      while (performance.now() < end);
    });
  }, milliseconds);
}

async function keyToFrame({ page }: CodePage, selector: string): Promise<number> {
  await page.locator(selector).focus();
  await page.evaluate(() => {
    const delays: number[] = [];
    const stop = new AbortController();
    Object.assign(window, { delays, stop });
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => delays.push(performance.now() - event.timeStamp);
          painted.port2.postMessage(null);
        });
      },
      { signal: stop.signal },
    );
  });
  for (let at = 0; at < keys; at += 1) {
    // Six digits fill the code; the selected ones are typed over.
    if (at % 6 === 0) await page.evaluate(() => document.execCommand('selectAll'));
    await page.keyboard.type(String(at % 10), { delay: 30 });
  }
  await page.waitForFunction((count) => (window as unknown as { delays: number[] }).delays.length === count, keys);
  return page.evaluate(() => {
    const { delays, stop } = window as unknown as { delays: number[]; stop: AbortController };
    stop.abort();
    return delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.95)]!;
  });
}
