/**
 * Takes the pictures of the migration guide: what each step of both procedures shows, from the real widgets in the demo,
 * in every language. The control to press has the focus ring. Nothing in them changes with the time or by chance.
 * `--readme` takes the picture of the README instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { languages } from '../demo/page.js';
import { wholeBrowser } from './browser.js';
import { DemoVisit, visitDemo } from './demo-visit.js';
import { pictureFolder } from './picture-files.js';
import { straddling } from './straddling.js';

/** In CSS pixels, of a square. */
const side = 400;
const margin = 24;
/** What begins this close to the lower edge is left out as well. */
const inset = 16;
/** Of the window: nothing is ever scrolled. */
const tallest = 3000;
/** The guide shows a picture 288 CSS pixels wide, this is twice as many. */
const deviceScaleFactor = 576 / side;

/** Few colours and no loss: half of what lossy WebP takes for pictures of text, and no noise around letters. */
async function compress(png: Buffer): Promise<Buffer> {
  const reduced = await sharp(png).png({ palette: true, colours: 16, quality: 60, effort: 10, dither: 0 }).toBuffer();
  return sharp(reduced).webp({ lossless: true, effort: 6 }).toBuffer();
}

class PictureBook extends DemoVisit {
  #count = 0;

  constructor(
    { page, origins }: DemoVisit,
    readonly path: string,
  ) {
    super(page, origins);
  }

  /**
   * Takes the picture of the next step.
   *
   * @param press the control to press, marked
   * @param from where the picture begins: the page's top or an element; by default where it ends with the control
   */
  async take(press: string | undefined, from?: 'top' | Locator): Promise<void> {
    const { page } = this;
    const control = press === undefined ? undefined : page.locator(press).first();
    // A key first: the ring is drawn for who uses the keyboard.
    await page.keyboard.press('Shift');
    // Nothing lies under the mouse.
    await page.mouse.move(0, tallest - 1);
    // The heading of a step has the focus when it is entered.
    await (control ? control.focus() : page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()));
    await page.waitForTimeout(300);
    writeFileSync(`${this.path}-${(this.#count += 1)}.webp`, await this.#square(await this.#start(control, from)));
  }

  /** Shows the same time in the place of the one until which the code is valid. */
  async stopClock(): Promise<void> {
    await this.page.getByText(/\d:\d\d(?:まで| [AP]M)/).evaluate(({ childNodes }) => {
      for (const node of childNodes)
        if (node instanceof Text)
          node.data = node.data
            .replace(/(?:\d+月\d+日 )?\d+:\d\d(?=まで)/, '10:30')
            .replace(/(?:[A-Z][a-z]+ \d+ at )?\d+:\d\d [AP]M/, '10:30 AM');
    });
  }

  async #start(control: Locator | undefined, from: 'top' | Locator | undefined): Promise<number> {
    if (from === 'top') return 0;
    const box = await (from ?? control)!.boundingBox();
    return Math.round(from ? box!.y - margin : box!.y + box!.height + margin - side);
  }

  /** What the edges would cut through is left out: it is covered with paper. */
  async #square(y: number): Promise<Buffer> {
    const end = y + side;
    const above = await straddling(this.page, { top: y, bottom: y });
    const below = await straddling(this.page, { top: end - inset, bottom: end });
    const covers = [
      { top: y - inset, bottom: Math.max(y, ...above.map(({ bottom }) => bottom)) },
      { top: Math.min(end, ...below.map(({ top }) => top)), bottom: end + inset },
    ];
    await this.page.evaluate((spans) => {
      for (const { top, bottom } of spans) {
        const cover = document.createElement('picture-edge');
        cover.style.cssText = `position: absolute; inset: ${top}px 0 auto; height: ${bottom - top}px; background: Canvas`;
        document.documentElement.append(cover);
      }
    }, covers);
    const png = await this.#still({ x: 0, y, width: side, height: side });
    await this.page.evaluate(() => document.querySelectorAll('picture-edge').forEach((cover) => cover.remove()));
    return compress(png);
  }

  /** A busy machine may photograph a page that is half drawn; one that shows the same twice is not. */
  async #still(clip: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    let before: Buffer | undefined;
    for (;;) {
      await this.page.waitForTimeout(150);
      const png = await this.page.screenshot({ clip });
      if (before?.equals(png)) return png;
      before = png;
    }
  }
}

async function linking(book: PictureBook): Promise<void> {
  const { page, origins } = book;
  const tag = 'mylexus-connected-services';
  const submit = `${tag} button[type=submit]`;
  await book.open(`${origins.www}/`);
  await book.take('mylexus-account-menu a[part][href$="/login"]', 'top');
  await book.open(`${origins.www}/login`);
  await book.fill('mylexus-login', { email: 'hanako@example.jp', password: 'Hanako_2022' });
  await book.take('mylexus-login button[type=submit]', page.locator('mylexus-login label').first());
  await book.logIn();
  await page.waitForLoadState('networkidle');
  await book.take('mylexus-account-menu button', 'top');
  await page.click('mylexus-account-menu button');
  await book.take('mylexus-account-menu a[part][href$="/settings"]', 'top');
  await book.open(`${origins.www}/settings`);
  await book.take('main a', 'top');
  await book.open(`${origins.www}/account`);
  await book.take('mylexus-account-info a[href$="/services"]');
  await book.open(`${origins.www}/services`);
  await book.take(`${tag} section button`, page.locator(`${tag} #heading`));
  await book.begin(tag, 'section button');
  await book.take(submit);
  await book.next(tag);
  await book.fill(tag, { id: '1000-0000-0017', password: 'Owner_0017' });
  await book.take(submit);
  await book.next(tag);
  await book.take(submit);
  await book.next(tag);
  await book.take(undefined, page.locator(`${tag} .wizard > .icon`));
}

async function registration(book: PictureBook): Promise<void> {
  const { page, origins } = book;
  const tag = 'mylexus-registration';
  const submit = `${tag} button[type=submit]`;
  const code = `${tag} mylexus-verification-code input`;
  await book.open(`${origins.www}/`);
  await book.take('mylexus-account-menu a[part][href$="/register"]', 'top');
  await book.open(`${origins.www}/register`);
  await book.take(`${tag} button.path`, page.locator(`${tag} .paths`));
  await book.begin(tag, 'button.path');
  await book.take(submit);
  await book.next(tag);
  await page.check(`${tag} input[type=checkbox]`);
  await book.take(submit);
  await book.next(tag);
  await book.fill(tag, { id: '1000-0000-0025', password: 'Owner_0025' });
  await book.take(submit);
  await book.next(tag);
  await book.fill(tag, { email: 'ichiro@example.jp' });
  await book.take(submit);
  await book.next(tag);
  // The code of the mail is another one each time. Typed: a pasted one is sent at once.
  await page.locator(code).pressSequentially('123456');
  await book.stopClock();
  await book.take(submit);
  await page.fill(code, await book.outboxCode());
  await book.next(tag);
  // What matters here is what the card's record filled in.
  await book.take(undefined, page.locator(`${tag} label[for=familyName]`));
  await book.fill(tag, { password: 'Ichiro_2022' });
  await book.next(tag);
  await book.take(submit);
  await book.next(tag);
  await book.take(`${tag} .button.primary`, page.locator(`${tag} .wizard > .icon`));
}

async function readmePicture(): Promise<void> {
  await visitDemo(browser, 'ja', { viewport: { width: 1280, height: 800 } }, async (visit) => {
    await visit.open(`${visit.origins.www}/register`);
    await visit.begin('mylexus-registration', 'button.path');
    await visit.page.screenshot({ path: 'docs/registration.png' });
  });
}

async function guidePictures(): Promise<void> {
  const viewport = { width: side, height: tallest };
  for (const language of languages) {
    mkdirSync(`${pictureFolder}/${language}`, { recursive: true });
    for (const procedure of [linking, registration]) {
      await visitDemo(browser, language, { viewport, deviceScaleFactor, reducedMotion: 'reduce' }, (visit) =>
        procedure(new PictureBook(visit, `${pictureFolder}/${language}/${procedure.name}`)),
      );
    }
  }
}

const browser = await chromium.launch(wholeBrowser());
try {
  await (process.argv.includes('--readme') ? readmePicture() : guidePictures());
} finally {
  await browser.close();
}
