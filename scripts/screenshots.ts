/**
 * Photographs the demo into `screenshots/`: every page, every step of both procedures and the errors of their forms, at
 * three widths in both languages. With `--readme`, only the picture of the README.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startDemo } from '../demo/demo.js';
import type { Origins } from '../demo/origins.js';
import { languages, type Language } from '../demo/page.js';
import { browserFlags, findBrowser } from './browser.js';

const widths = [375, 768, 1280];
const loginButton = 'mylexus-login button[type=submit]';

/** Pictures of one width and language, numbered in the order they are taken. */
class Album {
  #count = 0;

  constructor(
    readonly page: Page,
    readonly origins: Origins,
    readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'networkidle' });
  }

  async take(name: string): Promise<void> {
    await this.page.waitForTimeout(200);
    const number = String((this.#count += 1)).padStart(2, '0');
    await this.page.screenshot({ path: `${this.folder}/${number}-${name}.png`, fullPage: true });
  }

  /** Presses the submit button of a wizard and waits for the next step's heading. */
  async next(tag: string): Promise<void> {
    const heading = this.page.locator(`${tag} #heading`);
    const before = await heading.innerText();
    await this.page.click(`${tag} button[type=submit]`);
    await heading.filter({ hasNotText: before }).waitFor();
  }

  async fill(tag: string, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.page.fill(`${tag} input[name=${name}]`, value);
  }

  async outboxCode(): Promise<string> {
    const response = await this.page.request.get(`${this.origins.index}/outbox.json`);
    const [mail] = (await response.json()) as { text: string }[];
    return /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
  }
}

async function registration(album: Album): Promise<void> {
  const { page, origins } = album;
  const tag = 'mylexus-registration';
  await album.open(`${origins.www}/register`);
  await album.take('registration-way');
  await page.locator(`${tag} button.way`).first().click();
  await page.locator(`${tag} button[type=submit]`).waitFor();
  await album.take('registration-notice');
  await album.next(tag);
  await page.click(`${tag} button[type=submit]`);
  await album.take('registration-terms-error');
  await page.check(`${tag} input[type=checkbox]`);
  await album.take('registration-terms');
  await album.next(tag);
  await page.click(`${tag} button[type=submit]`);
  await album.take('registration-identity-empty');
  await album.fill(tag, { id: '1000-0000-0025', password: 'wrong' });
  await page.click(`${tag} button[type=submit]`);
  await page.locator(`${tag} [data-problem]:not([hidden])`).waitFor();
  await album.take('registration-identity-mismatch');
  await album.fill(tag, { password: 'Owner_0025' });
  await album.next(tag);
  await album.take('registration-email');
  await album.fill(tag, { email: 'ichiro@example.jp' });
  await album.next(tag);
  const code = await album.outboxCode();
  await page.fill(`${tag} mylexus-verification-code input`, code === '000000' ? '000001' : '000000');
  await page.click(`${tag} button[type=submit]`);
  await page.waitForTimeout(500);
  await album.take('registration-code-wrong');
  await page.fill(`${tag} mylexus-verification-code input`, code);
  await album.next(tag);
  await page.click(`${tag} button[type=submit]`);
  await album.take('registration-profile-error');
  await album.fill(tag, { password: 'Ichiro_2022' });
  await album.next(tag);
  await album.take('registration-review');
  await album.next(tag);
  await album.take('registration-done');
  await album.open(`${origins.www}/`);
  await album.take('top-linked');
}

async function linking(album: Album): Promise<void> {
  const { page, origins } = album;
  const tag = 'mylexus-connected-services';
  await page.context().clearCookies({ name: '__Host-mylexus-session' });
  await album.open(`${origins.www}/`);
  await album.take('top-signed-out');
  await album.open(`${origins.www}/login`);
  await page.click(loginButton);
  await album.take('login-empty');
  await album.fill('mylexus-login', { email: 'hanako@example.jp', password: 'wrong' });
  await page.click(loginButton);
  await page.locator('mylexus-login [data-problem]:not([hidden])').waitFor();
  await album.take('login-failed');
  await album.fill('mylexus-login', { password: 'Hanako_2022' });
  await page.click(loginButton);
  await page.waitForURL(`${origins.www}/`);
  await page.locator('mylexus-account-menu button').first().click();
  await album.take('top-unlinked-menu');
  for (const name of ['settings', 'account', 'services']) {
    await album.open(`${origins.www}/${name}`);
    await album.take(name);
  }
  await page.locator(`${tag} section button`).first().click();
  await page.locator(`${tag} button[type=submit]`).waitFor();
  await album.take('linking-notice');
  await album.next(tag);
  await album.fill(tag, { id: '1000-0000-0017', password: 'Owner_0017' });
  await album.take('linking-identity');
  await album.next(tag);
  await album.take('linking-details');
  await album.next(tag);
  await album.take('linking-done');
  await album.open(`${origins.www}/services`);
  await album.take('services-linked');
}

async function otherHosts(album: Album): Promise<void> {
  const { index, id, dealer } = album.origins;
  await album.page.context().clearCookies({ name: '__Host-mylexus-session' });
  for (const [name, url] of Object.entries({
    index: `${index}/`,
    outbox: `${index}/outbox`,
    'verification-code': `${index}/verification-code`,
    'hosted-login': `${id}/login`,
    'hosted-registration': `${id}/register`,
    dealer: `${dealer}/`,
  })) {
    await album.open(url);
    await album.take(name);
  }
}

/** Every page of one width and language, over a demo of its own: cards can be linked once. */
async function photograph(browser: Browser, width: number, language: Language): Promise<void> {
  const demo = await startDemo(0);
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    for (const origin of [demo.origins.index, demo.origins.www]) await page.goto(`${origin}/?lang=${language}`);
    const album = new Album(page, demo.origins, `screenshots/${language}-${width}`);
    await registration(album);
    await linking(album);
    await otherHosts(album);
  } finally {
    await context.close();
    await demo.close();
  }
}

async function readmePicture(browser: Browser): Promise<void> {
  const demo = await startDemo(0);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${demo.origins.www}/register`, { waitUntil: 'networkidle' });
  await page.locator('mylexus-registration button.way').first().click();
  await page.locator('mylexus-registration button[type=submit]').waitFor();
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: 'docs/registration.png' });
  await demo.close();
}

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  if (process.argv.includes('--readme')) {
    await readmePicture(browser);
  } else {
    for (const language of languages) {
      for (const width of widths) {
        await photograph(browser, width, language);
        console.log(`screenshots/${language}-${width}`);
      }
    }
  }
} finally {
  await browser.close();
}
