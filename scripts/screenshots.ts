/**
 * Photographs the demo into `screenshots/`: every page, every step of both procedures and the errors of their forms, at
 * three widths in both languages. With `--readme`, only the picture of the README.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { languages, type Language } from '../demo/page.js';
import { browserFlags, findBrowser } from './browser.js';
import { DemoVisit, visitDemo } from './demo-visit.js';

const widths = [375, 768, 1280];

/** Pictures of one width and language, numbered in the order they are taken. */
class Album extends DemoVisit {
  #count = 0;

  constructor(
    { page, origins }: DemoVisit,
    readonly folder: string,
  ) {
    super(page, origins);
    mkdirSync(folder, { recursive: true });
  }

  async take(name: string): Promise<void> {
    await this.page.waitForTimeout(200);
    const number = String((this.#count += 1)).padStart(2, '0');
    await this.page.screenshot({ path: `${this.folder}/${number}-${name}.png`, fullPage: true });
  }
}

async function registration(album: Album): Promise<void> {
  const { page, origins } = album;
  const tag = 'mylexus-registration';
  await album.open(`${origins.www}/register`);
  await album.take('registration-way');
  await album.begin(tag, 'button.way');
  await album.take('registration-notice');
  await album.next(tag);
  await album.submit(tag);
  await album.take('registration-terms-error');
  await page.check(`${tag} input[type=checkbox]`);
  await album.take('registration-terms');
  await album.next(tag);
  await album.submit(tag);
  await album.take('registration-identity-empty');
  await album.fill(tag, { id: '1000-0000-0025', password: 'wrong' });
  await album.submit(tag);
  await page.locator(`${tag} [data-problem]:not([hidden])`).waitFor();
  await album.take('registration-identity-mismatch');
  await album.fill(tag, { password: 'Owner_0025' });
  await album.next(tag);
  await album.take('registration-email');
  await album.fill(tag, { email: 'ichiro@example.jp' });
  await album.next(tag);
  const code = await album.outboxCode();
  await page.fill(`${tag} mylexus-verification-code input`, code === '000000' ? '000001' : '000000');
  await album.submit(tag);
  await page.waitForTimeout(500);
  await album.take('registration-code-wrong');
  await page.fill(`${tag} mylexus-verification-code input`, code);
  await album.next(tag);
  await album.submit(tag);
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
  await album.signOut();
  await album.open(`${origins.www}/`);
  await album.take('top-signed-out');
  await album.open(`${origins.www}/login`);
  await album.submit('mylexus-login');
  await album.take('login-empty');
  await album.fill('mylexus-login', { email: 'hanako@example.jp', password: 'wrong' });
  await album.submit('mylexus-login');
  await page.locator('mylexus-login [data-problem]:not([hidden])').waitFor();
  await album.take('login-failed');
  await album.fill('mylexus-login', { password: 'Hanako_2022' });
  await album.logIn();
  await page.locator('mylexus-account-menu button').first().click();
  await album.take('top-unlinked-menu');
  for (const name of ['settings', 'account', 'services']) {
    await album.open(`${origins.www}/${name}`);
    await album.take(name);
  }
  await album.begin(tag, 'section button');
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
  await album.signOut();
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

/** Every page of one width and language. */
async function photograph(browser: Browser, width: number, language: Language): Promise<void> {
  await visitDemo(browser, language, { viewport: { width, height: 800 } }, async (visit) => {
    const album = new Album(visit, `screenshots/${language}-${width}`);
    await registration(album);
    await linking(album);
    await otherHosts(album);
  });
}

async function readmePicture(browser: Browser): Promise<void> {
  await visitDemo(browser, 'ja', { viewport: { width: 1280, height: 800 } }, async (visit) => {
    await visit.open(`${visit.origins.www}/register`);
    await visit.begin('mylexus-registration', 'button.way');
    mkdirSync('docs', { recursive: true });
    await visit.page.screenshot({ path: 'docs/registration.png' });
  });
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
