import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser, findHeadlessShell, usualPlaces, wholeBrowser } from '../../scripts/browser.js';

test('CHROME_PATH wins over every usual place', () => {
  assert.equal(findBrowser({ CHROME_PATH: process.execPath }), process.execPath);
});

test('a CHROME_PATH that does not exist is an error of one sentence', () => {
  assert.throws(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' }), /CHROME_PATH names \/nowhere\/chrome/);
});

test('the headless shell is taken where it is, but not in place of CHROME_PATH, and without it the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const place = (name: string): string => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  };
  const browser = place('chromium');
  assert.equal(findHeadlessShell({ PATH: folder }), browser);
  const shell = place('chromium-headless-shell');
  assert.equal(findHeadlessShell({ PATH: folder }), shell);
  assert.equal(findHeadlessShell({ PATH: folder, CHROME_PATH: process.execPath }), process.execPath);
  rmSync(folder, { recursive: true });
});

test('the usual places of the three platforms are known', () => {
  assert.ok(usualPlaces('linux', { PATH: '/a:/b' }).includes('/b/chromium'));
  assert.ok(
    usualPlaces('darwin', { HOME: '/Users/h' }).includes(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
  );
  assert.deepEqual(usualPlaces('win32', { PROGRAMFILES: 'C:\\P' }), [
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\P\\Chromium\\Application\\chrome.exe',
  ]);
});

test('features that Playwright disables stay disabled', async () => {
  const server = await chromium.launchServer(wholeBrowser());
  const lists = server
    .process()
    .spawnargs.flatMap((flag) => /^--disable-features=(.*)/.exec(flag)?.[1]?.split(',') ?? []);
  await server.close();
  const [, ours = ''] = /^--disable-features=(.*)/m.exec(browserFlags.join('\n')) ?? [];
  assert.ok(lists.length > ours.split(',').length, 'there is a list of Playwright too');
  assert.deepEqual([...new Set(lists)].sort(), ours.split(',').sort());
});
