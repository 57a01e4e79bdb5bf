/**
 * A tab of WebKitGTK's MiniBrowser (Debian: `webkit2gtk-driver`), driven by the calls of W3C WebDriver. They are few, and the
 * packages that know them bring the drivers of other browsers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { find, type Part, type Tab } from './tab.js';

const port = 4568;
const binary = process.env['WEBKIT_PATH'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

type Reference = Record<string, string>;

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.message}`);
  return value;
}

async function startDriver(): Promise<() => void> {
  const driver = spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'inherit' });
  await Promise.race([
    once(driver, 'spawn'),
    once(driver, 'error').then(() => {
      throw new Error('No WebKitWebDriver found: install webkit2gtk-driver.');
    }),
  ]);
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return () => driver.kill();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** Presses each key and lets it go. */
const keys = (text: string): object => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
});

export async function openWebKit(): Promise<Tab> {
  const stop = await startDriver();
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  const { sessionId } = await call<{ sessionId: string }>('POST', '', { capabilities: { alwaysMatch: capabilities } });
  const session = <T>(path: string, body?: object, method = 'POST'): Promise<T> =>
    call(method, `/${sessionId}${path}`, body);
  const script = <T>(body: string): Promise<T> => session('/execute/sync', { script: body, args: [] });
  const element = async (selector: string): Promise<Reference> => {
    const found = await script<Reference | null>(find(selector));
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  };
  const point = (...actions: object[]): object => ({ type: 'pointer', id: 'mouse', actions });
  /** Runs statements with the element as `element`. */
  const withElement = (selector: string, body: string): Promise<unknown> =>
    script(`const element = (() => {${find(selector)}})(); ${body}`);
  const clickByScript = (selector: string): Promise<unknown> =>
    withElement(selector, 'element.focus(); element.click();');
  const click = async (selector: string): Promise<void> => {
    const [id] = Object.values(await element(selector));
    // The driver does not scroll to what is far down in a frame, and clicks beside the window. What is above it clicks itself:
    // a script does not bring the keyboard into a frame.
    const isFarDown = await withElement(
      selector,
      'return self !== top && element.getBoundingClientRect().bottom > 500;',
    );
    if (isFarDown) await clickByScript(selector);
    // The driver finds no point of an element in a shadow root.
    else await session(`/element/${id}/click`).catch(() => clickByScript(selector));
  };

  /** @param enter - makes the part the one that the driver talks to */
  const partOf = (enter: () => Promise<unknown>): Part => ({
    async run<T>(body: string) {
      await enter();
      return script<T>(body);
    },
    async click(selector) {
      await enter();
      await click(selector);
    },
    async type(selector, text) {
      await enter();
      await click(selector);
      await withElement(selector, 'element.focus(); element.select();');
      // The driver knows no keys of an input method.
      if (/[^ -~]/.test(text)) {
        await withElement(selector, `document.execCommand('insertText', false, ${JSON.stringify(text)});`);
      } else await session('/actions', { actions: [keys(text)] });
    },
    async drag(selector) {
      await enter();
      const origin = await element(selector);
      await click(selector);
      await withElement(selector, 'element.focus(); element.select();');
      await session('/actions', {
        actions: [
          point(
            { type: 'pointerMove', origin, x: 0, y: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerMove', origin: 'viewport', x: 10, y: 10, duration: 200 },
            { type: 'pointerUp', button: 0 },
          ),
        ],
      });
    },
  });
  const enterPage = (): Promise<unknown> => session('/frame', { id: null });
  return {
    ...partOf(enterPage),
    async open(url) {
      await enterPage();
      await session('/url', { url });
    },
    async reload() {
      await enterPage();
      await session('/refresh');
    },
    async print() {
      await enterPage();
      return session('/print').then(
        () => true,
        () => false,
      );
    },
    async frame(tag) {
      const body = `return document.querySelector('${tag}')?.shadowRoot?.querySelector('iframe') ?? null`;
      for (let tries = 0; tries < 100; tries += 1) {
        await enterPage();
        const id = await script<Reference | null>(body);
        if (id) return partOf(async () => (await enterPage(), session('/frame', { id })));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`There is no frame of ${tag}`);
    },
    async close() {
      await session('', undefined, 'DELETE').catch(() => undefined);
      stop();
    },
  };
}
