/**
 * The component tests in WebKitGTK: `npm run test:webkit`, on a machine with Debian's `webkit2gtk-driver` and a display
 * (`xvfb-run -a npm run test:webkit` where there is none). `WEBKIT_PATH` is the path of the browser. The launcher is not a
 * dependency of this package, because it has two hundred dependencies, among them drivers of other browsers.
 */
import { spawn } from 'node:child_process';
import chromium from '../../web-test-runner.config.js';

const port = 4567;
const binary = process.env.WEBKIT_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

const { webdriverLauncher } = await import('@web/test-runner-webdriver').catch(() => {
  throw new Error(
    'Install the launcher of WebKit first: npm install --no-save --ignore-scripts @web/test-runner-webdriver',
  );
});
const driver = spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'inherit' });
driver.once('error', () => {
  throw new Error('No WebKitWebDriver found: install webkit2gtk-driver.');
});
process.once('exit', () => driver.kill());

const webkit = webdriverLauncher({
  hostname: 'localhost',
  port,
  logLevel: 'error',
  capabilities: {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  },
});

// Over WebDriver the test runner cannot hold a key down. With the interface of a puppeteer page it can use keyboard and
// mouse, so the launcher gets that interface.
const held = new Set();
const send = (session, keys) => webkit.sendKeys(session, keys);
const keyboardOf = (session) => ({
  type: async (text) => {
    for (const character of text) await send(session, [character]);
  },
  press: (key) => send(session, [...held, key]),
  down: async (key) => held.add(key),
  up: async (key) => held.delete(key),
});
webkit.type = 'puppeteer';
webkit.getPage = (session) => ({
  keyboard: keyboardOf(session),
  mouse: {
    move: (x, y) => webkit.sendMouseMove(session, x, y),
    click: (x, y, { button }) => webkit.sendMouseClick(session, x, y, button),
    down: ({ button }) => webkit.sendMouseDown(session, button),
    up: ({ button }) => webkit.sendMouseUp(session, button),
    reset: () => webkit.resetMouse(session),
  },
});

export default { ...chromium, browsers: [webkit] };
