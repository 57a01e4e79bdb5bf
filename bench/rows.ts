import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { ConnectedServices } from '../src/contract/services.js';
import type { BenchServer } from './server.js';
import type { Subject } from './subjects.js';

export const operations = ['create', 'update', 'prepend', 'remove'] as const;
/** Milliseconds from the answer to the painted list. */
export type Rows = Record<(typeof operations)[number], number>;

/** Signs in as the demo's taro; what the browser then carries. */
export async function signIn(browser: Browser, server: BenchServer): Promise<BrowserContextOptions> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.urlOf(server.subjects[0]!));
  const status = await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json', 'Mylexus-Request': '1' };
    const body = JSON.stringify({ email: 'taro@example.jp', password: 'Taro_2022', remember: false });
    return (await fetch('/api/session', { method: 'POST', headers, body })).status;
  });
  if (status >= 300) throw new Error(`Signing in was answered with ${status}`);
  const storageState = await context.storageState();
  await context.close();
  return { storageState };
}

/** A fleet: so many cards more, all linked to the demo's taro. */
export async function linkMany({ node }: BenchServer, count: number): Promise<void> {
  await node.store.transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const id = String(100_000_001_000 + index);
      const link = {
        id,
        accountId: 'demo-taro@example.jp',
        brand: 'lexus',
        kind: 'ownersCard',
        linkedAt: index * day,
      } as const;
      await tx.links.insert({ ...link, credentialId: id, activeCredentialId: id, unlinkedAt: null });
    }
  });
}

const day = 86_400_000;

type Refresh = () => Promise<unknown>;

/**
 * The list after each answer of the service: all, every tenth with another name, one more in front, one less in
 * the middle. The first answer is the real one; the others are made of it.
 */
export async function measureRows(
  browser: Browser,
  server: BenchServer,
  subject: Subject,
  rate: number,
  options: BrowserContextOptions,
): Promise<Rows> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  // The page begins with nothing to show, so that the first rows are the first it ever makes.
  await page.route('**/api/services', (route) => route.fulfill({ json: { brands: [] } }), { times: 1 });
  await page.goto(server.urlOf(subject), { waitUntil: 'networkidle' });
  const [tag] = subject.control.length > 1 ? subject.control : [''];
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const rows = await page.evaluate(
    async ({ tag }) => {
      type List = HTMLElement & { refresh: Refresh; updateComplete: Promise<unknown> };
      const element = tag ? document.querySelector<List>(tag) : undefined;
      const refresh = element
        ? () => element.refresh().then(() => element.updateComplete)
        : (globalThis as unknown as { benchRefresh: Refresh }).benchRefresh;
      const read = fetch;
      const real = (await (await read('/api/services')).json()) as ConnectedServices;
      const all = real.brands[0]!.services;
      const renamed = all.map((each, at) => (at % 10 ? each : { ...each, serviceName: `${each.serviceName} 2` }));
      const longer = [{ ...all[0]!, id: 'new' }, ...renamed];
      const answers = [all, renamed, longer, longer.filter((_, at) => at !== 500)];
      const times: number[] = [];
      for (const services of answers) {
        const body = JSON.stringify({ brands: [{ ...real.brands[0], services }] });
        let answered = 0;
        globalThis.fetch = () => {
          answered = performance.now();
          return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
        };
        await refresh();
        await new Promise((resolve) =>
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = resolve;
            painted.port2.postMessage(null);
          }),
        );
        times.push(performance.now() - answered);
        const root = element?.shadowRoot ?? document;
        const shown = root.querySelector('ul')?.querySelectorAll('li').length ?? 0;
        if (shown !== services.length) throw new Error(`${shown} rows instead of ${services.length}`);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return times;
    },
    { tag },
  );
  await context.close();
  const [create, update, prepend, remove] = rows as [number, number, number, number];
  return { create, update, prepend, remove };
}
