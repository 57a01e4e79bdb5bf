import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './host-page.js';

const tags = [
  ...['account-menu', 'login', 'registration', 'password-reset', 'account-info', 'connected-services'],
  ...['migration-guide', 'verification-code'],
].map((name) => `<mylexus-${name}></mylexus-${name}>`);

interface Held {
  nodes: number;
  listeners: number;
  bytes: number;
}

/** What the page still holds once the garbage is collected. */
async function held(devtools: CDPSession): Promise<Held> {
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string): number => metrics.filter((each) => each.name === name)[0]!.value;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), bytes: value('JSHeapUsedSize') };
}

/** Adds every tag, waits until each has drawn, and removes them, as an app does that changes its page. */
const round = (page: Page): Promise<void> =>
  page.evaluate(async (html) => {
    const place = document.querySelector('#place')!;
    place.innerHTML = html;
    const drawn = (): boolean =>
      [...place.children].every((each) => each.shadowRoot?.querySelector('.base :is(a, input, p)'));
    while (!drawn()) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 300));
    place.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }, tags.join(''));

/** The growth over five rounds, after two that load and compile everything. */
async function growth(page: Page): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  for (let count = 0; count < 2; count += 1) await round(page);
  const before = await held(devtools);
  for (let count = 0; count < 5; count += 1) await round(page);
  const after = await held(devtools);
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    bytes: after.bytes - before.bytes,
  };
}

const page = (lines: string, script = ''): { html: string } => ({
  html: `<html lang="ja">${lines}<div id="place"></div>${script}`,
});

test('every tag, added and removed seven times, leaves no node and no listener behind', async ({
  open,
  visitor,
  lines,
}) => {
  await open(page(lines));
  const { nodes, listeners, bytes } = await growth(visitor.page);
  expect(nodes).toBeLessThan(50);
  expect(listeners).toBeLessThanOrEqual(0);
  // Compiled code and caches of the engine grow a little by themselves.
  expect(bytes).toBeLessThan(500_000);
});

test('control: a page that keeps one widget of each round is seen to grow', async ({ open, visitor, lines }) => {
  const script = `<script>
    const kept = [];
    new MutationObserver(() => kept.push(document.querySelector('#place mylexus-login')))
      .observe(document.querySelector('#place'), { childList: true });
  </script>`;
  await open(page(lines, script));
  const { nodes, listeners } = await growth(visitor.page);
  expect(nodes).toBeGreaterThan(200);
  expect(listeners).toBeGreaterThan(5);
});
