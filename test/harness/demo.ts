import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/demo.js';
import { launchBrowser, Visitor } from './visitor.js';

/** A demo of its own and a browser for the tests of one file. Returns what lets a visitor arrive. */
export function useDemo(): { readonly origins: Demo['origins']; arrive: () => Promise<Visitor> } {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(0), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });
  return {
    get origins() {
      return demo.origins;
    },
    arrive: () => Visitor.arrive(browser, demo.origins),
  };
}
