/** Photographs stories so that the same story gives the same picture: time stands still and nothing moves. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { openBeside, playStory, readEntries, serveStorybook, type Entry } from '../storybook.js';

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

/** Runs in the page before anything else: codes of mails, the only chance that is ever shown, follow one another. */
function fixCodes(): void {
  const page = globalThis as never as { lastCode: number };
  page.lastCode = 123_456;
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (box) => {
    if (!(box instanceof Uint32Array) || box.length > 1) return draw(box);
    page.lastCode += 1;
    box[0] = page.lastCode;
    return box;
  };
}

/** Runs in the page: resolves when fonts and pictures are there and two more frames were drawn. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(element instanceof HTMLImageElement)) continue;
      // A lazy one below the window would never come.
      element.loading = 'eager';
      await element.decode().catch(() => undefined);
    }
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The story is played once, as on a desktop; then only the window changes. */
async function photograph(page: Page, id: string, folder: string): Promise<void> {
  await page.setViewportSize({ width: widths.at(-1)!, height });
  await page.evaluate(() => void ((globalThis as never as { lastCode: number }).lastCode = 123_456));
  const { status, exceptions } = await playStory(page, id);
  if (status === 'error') throw new Error(exceptions[0]?.split('\n')[0] ?? 'ended with an error');
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

/** Photographs what waits, one after another, in a browser that knows nothing. */
async function work(browser: Browser, base: string, waiting: string[], task: Task): Promise<void> {
  let id = waiting.shift();
  if (id === undefined) return;
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: language, timezoneId: 'Asia/Tokyo' });
  // tsx marks functions with their names; what is sent to the page carries the marks along.
  await context.addInitScript('globalThis.__name = (value) => value');
  await context.addInitScript(stopClock, now);
  await context.addInitScript(fixCodes);
  const page = await context.newPage();
  await openBeside(page, base, id, task.entries, `language:${language};a11y.manual:!true`);
  for (; id !== undefined; id = waiting.shift()) {
    await photograph(page, id, task.folder).catch((error: Error) => task.failures.set(id!, error.message));
  }
  await context.close();
}

interface Task {
  entries: Entry[];
  folder: string;
  failures: Map<string, string>;
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
  const task: Task = { entries: readEntries(storybook), folder, failures: new Map() };
  const { base, close } = await serveStorybook(storybook);
  const several = Math.min(4, availableParallelism());
  try {
    await Promise.all(Array.from({ length: several }, () => work(browser, base, waiting, task)));
  } finally {
    close();
  }
  return task.failures;
}
