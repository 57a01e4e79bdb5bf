/** The component tests in Firefox: `npm run test:firefox`. `FIREFOX_PATH` is its path; by default it is searched on the PATH. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { tsImport } from 'tsx/esm/api';
import chromium from '../../web-test-runner.config.js';

const { findFirefox } = await tsImport('../../scripts/browser.ts', import.meta.url);

/** All files share the history of one tab, which Firefox too limits to 50 entries; it cannot be emptied from outside. */
const extraPrefsFirefox = { 'browser.sessionhistory.max_entries': 1000 };

export default {
  ...chromium,
  // The launcher of Chromium starts any browser that puppeteer supports.
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), extraPrefsFirefox },
    }),
  ],
};
