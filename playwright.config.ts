import { defineConfig } from '@playwright/test';
import { browserFlags, findHeadlessShell, wholeBrowser } from './scripts/browser.js';
import { tolerance } from './test/stories/tolerance.js';

/** Tests that measure time or movement. `npm test` runs them alone. */
const measuring = /(?:key-to-frame|layout-shift)\.test\.ts$/;

/** Tests of tabs, popups and the browser's own hints for forms: the headless shell has no hints and not every tab. */
const wholeBrowserTests = /(?:dealer-with-backend|opener-policies|password-forms)\.test\.ts$/;

export default defineConfig({
  outputDir: '.cache/playwright',
  snapshotPathTemplate: '.cache/playwright-snapshots/{testFilePath}/{testName}-{arg}{ext}',
  // The longest walk takes 15 s on a calm machine.
  timeout: 120_000,
  // One more than a small machine has cores: tests wait for clocks and answers.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One that passes the second time is listed as flaky: a fault to mend, but no reason to hold a change back.
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  use: {
    locale: 'ja-JP',
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    // A trace of every test takes an eighth of the time.
    trace: process.env['CI'] ? 'off' : { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: findHeadlessShell(), args: browserFlags },
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: [measuring, wholeBrowserTests] },
    {
      name: 'e2e-whole-browser',
      testDir: 'test/e2e',
      testMatch: wholeBrowserTests,
      use: { launchOptions: wholeBrowser() },
    },
    {
      name: 'measuring',
      testDir: 'test/e2e',
      testMatch: measuring,
      workers: 1,
      // The better of two runs would be no measurement.
      retries: 0,
      use: { trace: 'off', launchOptions: wholeBrowser() },
    },
    { name: 'embedding', testDir: 'test/embedding' },
    // What the whole check takes of them.
    { name: 'embedding-part', testDir: 'test/embedding', grep: /@quick/ },
    // A test installs and builds an app, which takes its time.
    { name: 'frameworks', testDir: 'test/frameworks' },
    // In one worker: the packages with the scripts are fetched once.
    {
      name: 'password-managers',
      testDir: 'test/password-managers',
      fullyParallel: false,
      use: { launchOptions: wholeBrowser() },
    },
    { name: 'storybook', testDir: 'test/storybook' },
    {
      name: 'stories',
      testDir: 'test/stories',
      testIgnore: /(?:interface|pictures|comparison|reset-sheets)\.test\.ts$/,
      // A trace of each of 400 visits would take half as long as the visits.
      use: { trace: 'off' },
    },
    // Of the comparison of pictures itself; part of `npm run test:pictures`.
    { name: 'comparison', testDir: 'test/stories', testMatch: /comparison\.test\.ts$/ },
    // The widgets on a page with a reset sheet; part of `npm run test:pictures` too.
    { name: 'resets', testDir: 'test/stories', testMatch: /reset-sheets\.test\.ts$/, use: { trace: 'off' } },
    { name: 'interface', testDir: 'test/stories', testMatch: /interface\.test\.ts$/, dependencies: ['stories'] },
    {
      name: 'pictures',
      testDir: 'test/stories',
      testMatch: /pictures\.test\.ts$/,
      snapshotPathTemplate: `${process.env['PICTURES_FOLDER'] ?? '.cache/pictures'}/{arg}{ext}`,
      expect: { toHaveScreenshot: tolerance },
      use: { trace: 'off' },
    },
  ],
});
