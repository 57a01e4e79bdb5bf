/**
 * `npm run test:pages:webkit`, with Debian's `webkit2gtk-driver` and a display (`xvfb-run -a npm run test:pages:webkit` where
 * there is none). `WEBKIT_PATH` is the path of the browser.
 */
import { openWebKit } from './webkit.js';
import { frameSuite } from './frames.js';
import { trustedTypesSuite } from './trusted-types.js';

// It takes every name under `localhost` for a site of its own, and its driver cannot print.
const engine = { name: 'WebKitGTK', open: openWebKit, cookiesInFrames: false, canPrint: false };
frameSuite(engine);
trustedTypesSuite(engine);
