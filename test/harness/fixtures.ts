import { test as base } from '@playwright/test';
import { startDemo, type Demo } from '../../demo/demo.js';
import { CodePage, type CodePageOptions } from './code-page.js';
import { ensureBuilt } from './built.js';
import { Visitor } from './visitor.js';

interface Options {
  /** Faults that a test causes on purpose, such as the browser's own line for a service that is down. */
  expectedFaults: RegExp | undefined;
  /** How the brand site shows what is secret. */
  www: 'frame' | 'inline';
}

interface Fixtures {
  /** A demo for this test alone, with its data in memory. */
  demo: Pick<Demo, 'origins'>;
  /** Opens a browser context of its own for one more visitor. Faults on any of its pages fail the test. */
  arrive: () => Promise<Visitor>;
  visitor: Visitor;
  /** Opens a page with nothing but a verification code. Anything in its console fails the test. */
  openCode: (options?: CodePageOptions) => Promise<CodePage>;
}

// Tests run what a page downloads.
ensureBuilt('dist/cdn/loader.js', 'build:cdn', ['src']);

/** Playwright's test with the demo, visitors of it, and pages with a verification code. */
export const test = base.extend<Fixtures & Options>({
  expectedFaults: [undefined, { option: true }],

  www: ['inline', { option: true }],

  demo: async ({ www }, use) => {
    const demo = await startDemo(0, undefined, undefined, www);
    await use(demo);
    await demo.close();
  },

  arrive: async ({ browser, demo, expectedFaults }, use) => {
    const visitors: Visitor[] = [];
    await use(async () => {
      const visitor = await Visitor.arrive(browser, demo.origins);
      visitors.push(visitor);
      return visitor;
    });
    for (const visitor of visitors) await visitor.leave(expectedFaults);
  },

  visitor: async ({ arrive }, use) => use(await arrive()),

  openCode: async ({ browser }, use) => {
    const pages: CodePage[] = [];
    await use(async (options) => {
      const code = await CodePage.open(browser, options);
      pages.push(code);
      return code;
    });
    for (const code of pages) await code.leave();
  },
});

export { expect } from '@playwright/test';
