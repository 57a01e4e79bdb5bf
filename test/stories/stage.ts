/** One page of the built Storybook that shows story after story without loading the page again. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { storyEnds } from '../harness/storybook.js';

/** What Storybook reports at the end of a story: its play function and the checks after it. */
export interface Finished {
  storyId: string;
  status: 'success' | 'error';
  reporters: { type: string; status: string; result: AxeResult }[];
  exceptions: string[];
}

interface AxeResult {
  violations?: { id: string; help: string; nodes: { target: unknown }[] }[];
}

interface Options {
  /** As in Storybook's address: `language:ja`. */
  globals: string;
  context?: BrowserContextOptions;
  /** Runs before the page is opened. */
  prepare?: (page: Page) => Promise<void>;
}

export class Stage {
  /** Console errors and uncaught exceptions since the last story began. */
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {}

  /**
   * Opens the Storybook at `start`, which must not be the first story to play: playing the story that is shown does
   * nothing, and Storybook loads the page again if a story is left before its end.
   */
  static async open(browser: Browser, url: string, start: string, options: Options): Promise<Stage> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options.context });
    const stage = new Stage(await context.newPage());
    const { page } = stage;
    watch(page, stage.faults);
    await options.prepare?.(page);
    await page.goto(`${url}/iframe.html?id=${start}&viewMode=story&globals=${options.globals}`);
    await storyEnds(page);
    return stage;
  }

  /** Shows a story and resolves at the end of its play function and its checks. Throws after 20 s. */
  async play(id: string): Promise<Finished> {
    this.faults.length = 0;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, 20_000, new Error(`${id} did not end in 20 s`));
    });
    return Promise.race([this.page.evaluate(show, id), late]).finally(() => clearTimeout(timer));
  }
}

/** The browser's own lines for answers that stories cause on purpose: 4xx, a proxy's 502, no answer. */
const networkStatus = /^Failed to load resource: (the server responded with a status of (4\d\d|502)|net::ERR_FAILED)/;

/** Adds console errors and uncaught exceptions of a page to `faults`. */
export function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkStatus.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
}

/** Runs in the page: shows a story as the sidebar would and resolves at the end of its play function and its checks. */
function show(storyId: string): Promise<Finished> {
  const channel = (globalThis as never as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
  interface Channel {
    on(event: string, listener: (detail: never) => void): void;
    off(event: string, listener: (detail: never) => void): void;
    emit(event: string, detail: unknown): void;
  }
  return new Promise((resolve) => {
    const exceptions: string[] = [];
    const failed = (error: { message?: string }): void => void exceptions.push(error.message ?? JSON.stringify(error));
    const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored'];
    const finished = (detail: Finished): void => {
      if (detail.storyId !== storyId) return;
      for (const event of failures) channel.off(event, failed);
      channel.off('storyFinished', finished);
      resolve({ ...detail, exceptions });
    };
    for (const event of failures) channel.on(event, failed);
    channel.on('storyFinished', finished);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}
