/**
 * `npm run test:frames:webkit`, with Debian's `webkit2gtk-driver` and a display (`xvfb-run -a npm run test:frames:webkit` where
 * there is none). `WEBKIT_PATH` is the path of the browser.
 */
import { openWebKit } from './webkit.js';
import { frameSuite } from './suite.js';

// It takes every name under `localhost` for a site of its own, and its driver cannot print.
frameSuite({ name: 'WebKitGTK', open: openWebKit, cookiesInFrames: false, canPrint: false });
