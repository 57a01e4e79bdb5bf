/** The component tests in Firefox: `npm run test:firefox`. `FIREFOX_PATH` is its path; by default it is searched on the PATH. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import chromium from '../../web-test-runner.config.js';

const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => join(folder, name)));
const executablePath = process.env.FIREFOX_PATH ?? onPath.find((path) => existsSync(path));
if (!executablePath) throw new Error('No Firefox found: install it, or set FIREFOX_PATH.');

/** All files share the history of one tab, which Firefox too limits to 50 entries; it cannot be emptied from outside. */
const extraPrefsFirefox = { 'browser.sessionhistory.max_entries': 1000 };

export default {
  ...chromium,
  // The launcher of Chromium starts any browser that puppeteer supports.
  browsers: [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox } })],
};
