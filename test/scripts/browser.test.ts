import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser, usualPlaces } from '../../scripts/browser.js';

test('CHROME_PATH wins over every usual place', () => {
  assert.equal(findBrowser({ CHROME_PATH: process.execPath }), process.execPath);
});

test('a CHROME_PATH that does not exist is an error of one sentence', () => {
  assert.throws(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' }), /CHROME_PATH names \/nowhere\/chrome/);
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
