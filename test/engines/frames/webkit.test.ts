/**
 * `npm run test:frames:webkit`, with Debian's `webkit2gtk-driver` and a display (`xvfb-run -a npm run test:frames:webkit` where
 * there is none). `WEBKIT_PATH` is the path of the browser.
 */
import { openWebKit } from './webkit.js';
import { frameSuite } from './suite.js';

frameSuite({
  name: 'WebKitGTK',
  open: openWebKit,
  // It takes every name under `localhost` for a site of its own.
  cookiesInFrames: false,
  // All but `print`: the driver cannot print.
  channels: ['define', 'drag', 'fetch', 'focus', 'getter', 'input', 'keys', 'leaving', 'mutation', 'shadow', 'worker'],
});
