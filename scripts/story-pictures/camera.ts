/** Photographs stories so that the same story gives the same picture: time stands still and nothing moves. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { openStory, serveStorybook } from '../storybook.js';

/** Of the windows that stories are photographed in, in CSS pixels. */
export const widths = [375, 768, 1280];
/** A window is at least this high, and as high as the story is. */
const height = 800;
const language = 'ja';
/** The time of all pictures. */
const now = Date.parse('2026-10-01T10:00:00+09:00');

/** The file of a picture in its folder. */
export const pictureName = (id: string, width: number): string => `${id}.${width}.png`;

/** Runs in the page before anything else. Timers run on, so that plays come to their end. */
function stopClock(time: number): void {
  globalThis.Date = class extends Date {
    constructor(...parts: []) {
      if (parts.length > 0) super(...parts);
      else super(time);
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  performance.now = () => 0;
}

/** Runs in the page: resolves when fonts and pictures are there and two more frames were drawn. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLImageElement) await element.decode().catch(() => undefined);
    }
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The story is played once, as on a desktop; then only the window changes. */
async function photograph(page: Page, base: string, id: string, folder: string): Promise<void> {
  await openStory(page, base, id, `language:${language};a11y.manual:!true`);
  const failed = await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
  if (failed) throw new Error((await page.locator('#error-message').innerText()).split('\n')[0]);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await page.evaluate(settle);
    const all = await page.evaluate(() => document.documentElement.scrollHeight);
    if (all > height) {
      await page.setViewportSize({ width, height: all });
      await page.evaluate(settle);
    }
    writeFileSync(join(folder, pictureName(id, width)), await page.screenshot());
  }
}

/**
 * Takes the pictures of stories that `folder` has not yet, several at a time.
 *
 * @param storybook the folder of a built Storybook
 * @returns why stories have no picture, by their ids
 */
export async function takePictures(
  browser: Browser,
  storybook: string,
  ids: string[],
  folder: string,
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const waiting = ids.filter((id) => !widths.every((width) => existsSync(join(folder, pictureName(id, width)))));
  const failures = new Map<string, string>();
  const { base, close } = await serveStorybook(storybook);
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: language, timezoneId: 'Asia/Tokyo' });
    // tsx marks functions with their names; what is sent to the page carries the marks along.
    await context.addInitScript('globalThis.__name = (value) => value');
    await context.addInitScript(stopClock, now);
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      // A tab of its own: nothing of the story before is stored, focused or under the mouse.
      const page = await context.newPage();
      await page.setViewportSize({ width: widths.at(-1)!, height });
      await photograph(page, base, id, folder).catch((error: Error) => failures.set(id, error.message));
      await page.close();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  close();
  return failures;
}
