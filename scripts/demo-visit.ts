/** A script in front of a demo of its own, and both procedures as far as every script walks them. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { startDemo } from '../demo/demo.js';
import type { Origins } from '../demo/origins.js';
import type { Language } from '../demo/page.js';

export class DemoVisit {
  constructor(
    readonly page: Page,
    readonly origins: Origins,
  ) {}

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'networkidle' });
  }

  /** Presses the submit button of a wizard and waits for the next step's heading. */
  async next(tag: string): Promise<void> {
    const heading = this.page.locator(`${tag} #heading`);
    const before = await heading.innerText();
    await this.submit(tag);
    await heading.filter({ hasNotText: before }).waitFor();
  }

  async submit(tag: string): Promise<void> {
    await this.page.click(`${tag} button[type=submit]`);
  }

  async fill(tag: string, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.page.fill(`${tag} input[name=${name}]`, value);
  }

  /** Sends the login on the page and waits for the top. */
  async logIn(): Promise<void> {
    await this.submit('mylexus-login');
    await this.page.waitForURL(`${this.origins.www}/`);
    await this.page.locator('mylexus-account-menu button').first().waitFor();
  }

  /** Chooses the way with an ID, or presses ［追加］; both lead to the notice. */
  async begin(tag: string, button: string): Promise<void> {
    await this.page.locator(`${tag} ${button}`).first().click();
    await this.page.locator(`${tag} button[type=submit]`).waitFor();
  }

  async signOut(): Promise<void> {
    await this.page.context().clearCookies({ name: '__Host-mylexus-session' });
  }

  /** The code of the newest mail. */
  async outboxCode(): Promise<string> {
    const response = await this.page.request.get(`${this.origins.index}/outbox.json`);
    const [mail] = (await response.json()) as { text: string }[];
    return /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
  }
}

/** Starts a demo (a card can be linked once in it), opens a page in `language` and hands both over; ends them after. */
export async function visitDemo(
  browser: Browser,
  language: Language,
  options: BrowserContextOptions,
  walk: (visit: DemoVisit) => Promise<void>,
): Promise<void> {
  const demo = await startDemo(0, undefined, undefined, 'inline');
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    for (const origin of [demo.origins.index, demo.origins.www]) await page.goto(`${origin}/?lang=${language}`);
    await walk(new DemoVisit(page, demo.origins));
  } finally {
    await context.close();
    await demo.close();
  }
}
