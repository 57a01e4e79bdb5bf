import { readFileSync } from 'node:fs';
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from '@playwright/test';

const origin = 'http://localhost:4999';
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const folder = 'dist/cdn/define';

/** The built file of the tag, or of what it loads later, by its path; undefined for other paths. */
function builtScript(path: string): Buffer | undefined {
  return /^\/verification-code(?:\/[\w-]+)?\.js$/.test(path) ? readFileSync(folder + path) : undefined;
}

export interface CodePageOptions extends BrowserContextOptions {
  /** Markup around the tag; by default a native form. */
  body?: string;
}

/** A page with nothing but a verification code, under a strict content security policy. */
export class CodePage {
  /** Requests of the page: method, path and body. */
  readonly requests: string[] = [];
  /** Everything the page wrote to the console, and its uncaught errors. */
  readonly console: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly devtools: CDPSession,
  ) {}

  static async open(browser: Browser, { body, ...options }: CodePageOptions = {}): Promise<CodePage> {
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
      const script = builtScript(pathname);
      if (script) return route.fulfill({ contentType: 'text/javascript', body: script });
      code.requests.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`.trim());
      const markup =
        pathname === '/'
          ? `<script type="module" src="/verification-code.js"></script>${body ?? form}`
          : '<p>届きました。';
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

  /** Closes the page. Fails if it wrote anything to the console. */
  async leave(): Promise<void> {
    await this.context.close();
    expect(this.console).toEqual([]);
  }
}
