import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

test.use({ www: 'frame' });

const typed = 'typed@example.jp';

/** Adds a frame without a page to the page. It has the page's origin, and is not the frame of the service. */
async function addSibling(page: Page): Promise<Frame> {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.name = 'sibling';
    document.body.append(frame);
  });
  await expect.poll(() => page.frame('sibling') !== null).toBe(true);
  return page.frame('sibling')!;
}

/** What is wrong with a message that hands the frame a port. */
interface Attack {
  /** Sent by a sibling frame. */
  sibling?: true;
  message?: object;
  withoutPort?: true;
}

const attacks: Record<string, Attack> = {
  'a sibling frame, with the right nonce': { sibling: true },
  'the page, with another nonce': { message: { nonce: 'guessed' } },
  'the page, without a nonce': { message: { nonce: undefined } },
  'the page, with a nonce that is no text': { message: { nonce: ['nonce'] } },
  'the page, with another type': { message: { type: 'mylexus-frame-ready' } },
  'the page, without a port': { withoutPort: true },
};

/** Opens a frame of the service in a listed page, as the widgets do, and waits until it asks for its port. */
const openFrame = (page: Page, id: string): Promise<void> =>
  page.evaluate(async (service) => {
    const frame = document.createElement('iframe');
    frame.src = `${service}/frame/login?${new URLSearchParams({ origin: location.origin, lang: 'ja' })}#nonce`;
    frame.id = 'login';
    // In sight: the browser draws no frame below the window.
    frame.style.cssText = 'position: fixed; inset: 0; width: 600px; height: 600px';
    const ready = new Promise<void>((resolve) =>
      addEventListener('message', ({ data }) => data?.type === 'mylexus-frame-ready' && resolve()),
    );
    document.body.append(frame);
    await ready;
  }, id);

/** Hands the frame a port. Resolves to whether the frame answers over it. */
const handOver = (from: Frame, { message = {}, withoutPort }: Attack, patience = 700): Promise<boolean> =>
  from.evaluate(
    async ([changes, none, milliseconds]) => {
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise<boolean>((resolve) => {
        port1.onmessage = () => resolve(true);
        setTimeout(() => resolve(false), milliseconds);
      });
      const target = parent.document.querySelector<HTMLIFrameElement>('#login')!.contentWindow!;
      target.postMessage({ type: 'mylexus-frame-port', nonce: 'nonce', ...changes }, '*', none ? [] : [port2]);
      if (!none) port1.postMessage({ type: 'context', lang: 'ja', scheme: 'light', tokens: {}, attributes: {} });
      return answered;
    },
    [message, withoutPort, patience] as const,
  );

for (const [what, attack] of Object.entries(attacks))
  test(`a frame takes no port from ${what}; from the page, with the nonce, it takes one`, async ({ visitor }) => {
    const { page, origins } = visitor;
    await visitor.visit(`${origins.www}/`);
    await openFrame(page, origins.id);
    const sibling = await addSibling(page);
    expect(await handOver(attack.sibling ? sibling : page.mainFrame(), attack)).toBe(false);
    // The control.
    expect(await handOver(page.mainFrame(), {}, 10_000)).toBe(true);
    expect(await handOver(page.mainFrame(), {}), 'the first one stays').toBe(false);
  });

/** Opens the login, whose page counts the channels that it makes, and types an address. */
async function openLogin({ page, origins }: Visitor): Promise<Frame> {
  await page.addInitScript(() => {
    const ports: MessagePort[] = [];
    const { MessageChannel: Channel } = window;
    Object.assign(window, {
      ports,
      MessageChannel: function () {
        const channel = new Channel();
        ports.push(channel.port1);
        return channel;
      },
    });
  });
  await page.goto(`${origins.www}/login`);
  await page
    .frameLocator('mylexus-login iframe')
    .getByRole('textbox', { name: /^メールアドレス/ })
    .fill(typed);
  return page.frames().find((frame) => frame.url().includes('/frame/login'))!;
}

const channels = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { ports: MessagePort[] }).ports.length);

test('a page gives no port to another frame than its own, whatever it knows', async ({ visitor }) => {
  const { page } = visitor;
  const own = await openLogin(visitor);
  const ask = (frame: Frame, nonce: string): Promise<void> =>
    frame.evaluate(async (text) => {
      parent.postMessage({ type: 'mylexus-frame-ready', nonce: text }, '*');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }, nonce);
  const nonce = new URL(own.url()).hash.slice(1);
  await ask(await addSibling(page), nonce);
  await ask(own, 'another nonce');
  expect(await channels(page)).toBe(1);
  await ask(own, nonce);
  expect(await channels(page), 'control: its own frame gets one').toBe(2);
});

test('messages that no schema knows leave the form of the frame as it is', async ({ visitor }) => {
  const { page } = visitor;
  const own = await openLogin(visitor);
  await page.evaluate(async () => {
    const [port] = (window as unknown as { ports: MessagePort[] }).ports;
    const junk = [null, 1, 'x', [], {}, '__proto__', 'javascript:document.title="run"'];
    for (let count = 0; count < 200; count += 1) {
      const value = junk[count % junk.length];
      port!.postMessage(value);
      port!.postMessage({ type: value });
      port!.postMessage({ type: 'context', tokens: value, attributes: value });
      port!.postMessage({
        type: 'context',
        tokens: { ink: 'red;}', paper: 'url(https://evil.example/)' },
        attributes: { onclick: 'x', 'return-to': 'javascript:document.title="run"', value: 'x' },
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  const login = own.locator('mylexus-login');
  await expect(own.getByRole('textbox', { name: /^メールアドレス/ })).toHaveValue(typed);
  const names = await login.evaluate((element) => element.getAttributeNames());
  expect(names.filter((name) => ['onclick', 'value'].includes(name))).toEqual([]);
  expect(await own.evaluate(() => document.title)).not.toBe('run');
  const tokens = await own.evaluate(() => document.documentElement.style.cssText);
  expect(tokens).not.toMatch(/evil|red;}/);
  // Control: a message that the schema knows arrives.
  await page.evaluate(() =>
    (window as unknown as { ports: MessagePort[] }).ports[0]!.postMessage({
      type: 'context',
      lang: 'en',
      tokens: { ink: 'rgb(1, 2, 3)' },
      attributes: {},
    }),
  );
  await own.getByRole('button', { name: 'Log in', exact: true }).waitFor();
});
