import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.js';
import type { Origins } from '../../demo/origins.js';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserFlags });
}

/** The browser's own line for an answer such as 422, which the service gives on purpose. */
const networkStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Somebody in front of the demo, who finds things by their role and their Japanese names. */
export class Visitor {
  /** Everything that must not happen on a page: console errors, CSP violations, uncaught exceptions. */
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    public page: Page,
    readonly origins: Origins,
  ) {}

  static async arrive(browser: Browser, origins: Origins): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'ja-JP' });
    context.setDefaultTimeout(20_000);
    const visitor = new Visitor(context, await context.newPage(), origins);
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !networkStatus.test(message.text())) {
        visitor.faults.push(`${message.page()?.url()}: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => visitor.faults.push(`${error.page()?.url()}: ${error.error()}`));
    return visitor;
  }

  /** Ends the visit; fails when a page did what no page may do, `expected` excepted. */
  async leave(expected?: RegExp): Promise<void> {
    await this.context.close();
    assert.deepEqual(
      this.faults.filter((fault) => !expected?.test(fault)),
      [],
    );
  }

  /** Opens a page and waits for its widgets, so that their fallback content is not taken for them. */
  async visit(url: string, page = this.page): Promise<void> {
    await page.goto(url);
    await page.locator(':not(:defined)').first().waitFor({ state: 'detached' });
  }

  /** Closes the tab, and opens a page in another one as somebody does who comes back. */
  async comeBack(url: string): Promise<void> {
    const { page } = this;
    this.page = await this.context.newPage();
    await page.close();
    await this.visit(url);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  async sees(heading: string | RegExp): Promise<void> {
    await this.heading(heading).first().waitFor();
  }

  /** Fills in and sends the login that is on the page. */
  async logIn(email: string, password: string): Promise<void> {
    await this.field(/^メールアドレス/).fill(email);
    await this.field(/^パスワード/).fill(password);
    await this.press('ログイン');
  }

  /** The six digits of the newest mail to `address`, as the demo's outbox shows it. */
  async codeFor(address: string): Promise<string> {
    const [newest = ''] = await this.mailsTo(address);
    const code = /^\d{6}$/m.exec(newest)?.[0];
    assert.ok(code, `No code was sent to ${address}`);
    return code;
  }

  /** The texts of the mails to `address`, newest first. */
  async mailsTo(address: string): Promise<string[]> {
    const response = await this.context.request.get(`${this.origins.index}/outbox.json`);
    const mails = (await response.json()) as { to: string; text: string }[];
    return mails.filter(({ to }) => to === address).map(({ text }) => text);
  }
}
