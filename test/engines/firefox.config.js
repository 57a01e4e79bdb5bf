/** The component tests in Firefox: `npm run test:firefox`. `FIREFOX_PATH` names it, else it is looked for on the PATH. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import chromium from '../../web-test-runner.config.js';

const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => join(folder, name)));
const executablePath = process.env.FIREFOX_PATH ?? onPath.find((path) => existsSync(path));
if (!executablePath) throw new Error('No Firefox found: install it, or set FIREFOX_PATH to where it is.');

export default {
  ...chromium,
  // The launcher asks puppeteer for a browser, and puppeteer speaks to both.
  browsers: [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } })],
};
