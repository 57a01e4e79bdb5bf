import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';

const origin = 'http://localhost:4999';
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

let scripts: Promise<Map<string, string>> | undefined;

/** The tag's definition as a browser loads it, by path. */
async function bundle(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { formats: ['es'], entry: { define: 'src/define/verification-code.ts' } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
}

/** A page with nothing but the tag, under a strict content security policy, and somebody in front of it. */
export class CodePage {
  /** What the page sent, with method and body. */
  readonly requests: string[] = [];
  /** Whatever the console said, errors among it. */
  readonly console: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly devtools: CDPSession,
  ) {}

  /** @param body - markup around the tag; without it, a native form */
  static async open(browser: Browser, body?: string, options: BrowserContextOptions = {}): Promise<CodePage> {
    scripts ??= bundle();
    const files = await scripts;
    const context = await browser.newContext({ locale: 'ja-JP', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const page = await context.newPage();
    const code = new CodePage(context, page, await context.newCDPSession(page));
    page.on('console', (message) => code.console.push(message.text()));
    page.on('pageerror', (error) => code.console.push(String(error)));
    const form = `<form method="post" action="/sent"><label for="code">認証コード</label>
      <mylexus-verification-code id="code" name="code" required></mylexus-verification-code><button>次へ</button></form>`;
    await context.route(`${origin}/**`, async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      const script = files.get(pathname);
      if (script) return route.fulfill({ contentType: 'text/javascript', body: script });
      code.requests.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`.trim());
      const markup =
        pathname === '/' ? `<script type="module" src="/define.js"></script>${body ?? form}` : '<p>届きました。';
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: `<!doctype html><html lang="ja"><meta name="viewport" content="width=device-width"><title>Code</title>${markup}`,
      });
    });
    await page.goto(`${origin}/`);
    await page.locator('mylexus-verification-code input').first().waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['input', 'change', 'mylexus-complete']) {
        document.addEventListener(type, (event) =>
          seen.push(`${type} ${(event.target as HTMLInputElement).value}`.trim()),
        );
      }
    });
    code.requests.length = 0;
    return code;
  }

  /** Value as the page reads it and text as the field shows it; fails when they differ. */
  async value(): Promise<string> {
    const [value, shown] = await this.page.evaluate(() => {
      const element = document.querySelector('mylexus-verification-code')!;
      return [element.value, element.shadowRoot!.querySelector('input')!.value];
    });
    if (value !== shown) throw new Error(`${shown} is shown, ${value} is the value.`);
    return value;
  }

  /** Events since the last call. */
  events(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async focus(): Promise<void> {
    await this.page.locator('mylexus-verification-code').first().focus();
  }

  async copyElsewhere(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  /** Text an input method shows but has not committed. */
  async compose(text: string): Promise<void> {
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await this.devtools.send('Input.imeSetComposition', { text, ...selection });
  }

  /** Text an input method commits, or a soft keyboard inserts at once. */
  async commit(text: string): Promise<void> {
    await this.devtools.send('Input.insertText', { text });
  }

  /** Milliseconds from a key to the frame that shows it, the 95th percentile of 40 digits typed into `selector`. */
  async keyToFrame(selector: string): Promise<number> {
    await this.page.locator(selector).focus();
    await this.page.evaluate(() => {
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
    for (let at = 0; at < 40; at++) {
      if (at % 6 === 0) await this.page.evaluate(() => document.execCommand('selectAll'));
      await this.page.keyboard.type(String(at % 10), { delay: 30 });
    }
    await this.page.waitForTimeout(200);
    return this.page.evaluate(() => {
      const { delays, stop } = window as unknown as { delays: number[]; stop: AbortController };
      stop.abort();
      return delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.95)]!;
    });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
