import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Origins } from '../../demo/origins.js';

/** The browser's console line for responses such as 422, which the service sends on purpose. */
const networkStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A user of the demo, who finds elements by role and Japanese name. */
export class Visitor {
  /** Console errors and warnings, CSP violations and uncaught exceptions, with the page's address. */
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    public page: Page,
    readonly origins: Origins,
  ) {}

  static async arrive(browser: Browser, origins: Origins): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const visitor = new Visitor(context, await context.newPage(), origins);
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !networkStatus.test(message.text())) {
        visitor.faults.push(`${message.page()?.url()}: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => visitor.faults.push(`${error.page()?.url()}: ${error.error()}`));
    return visitor;
  }

  /** Closes the visitor's pages. Fails if there was any fault except those that match `expected`. */
  async leave(expected?: RegExp): Promise<void> {
    await this.context.close();
    expect(this.faults.filter((fault) => !expected?.test(fault))).toEqual([]);
  }

  /** Opens a page and waits until its widgets are defined: before that, their fallback content is shown. */
  async visit(url: string, page = this.page): Promise<void> {
    await page.goto(url);
    await page.locator(':not(:defined)').first().waitFor({ state: 'detached' });
  }

  /** Closes the tab and opens a page in a new one. */
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

  /** A link of the drawn account menu. The page's own link of that name goes when the menu is drawn. */
  menuLink(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: /^(アカウントメニュー|Account menu)$/ })
      .getByRole('link', { name, exact: true });
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

  /** Fills in and submits the login form on the page. */
  async logIn(email: string, password: string): Promise<void> {
    await this.field(/^メールアドレス/).fill(email);
    await this.field(/^パスワード/).fill(password);
    await this.press('ログイン');
  }

  /** The six digits in the newest mail to `address`, from the demo's outbox. */
  async codeFor(address: string): Promise<string> {
    const [newest = ''] = await this.mailsTo(address);
    const code = /^\d{6}$/m.exec(newest)?.[0];
    if (!code) throw new Error(`No code was sent to ${address}`);
    return code;
  }

  /** The texts of the mails to `address`, newest first. */
  async mailsTo(address: string): Promise<string[]> {
    const response = await this.context.request.get(`${this.origins.index}/outbox.json`);
    const mails = (await response.json()) as { to: string; text: string }[];
    return mails.filter(({ to }) => to === address).map(({ text }) => text);
  }
}
