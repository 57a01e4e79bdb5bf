/** `npm run test:frames:firefox`, with an installed Firefox (`FIREFOX_PATH` or the PATH). */
import { openFirefox } from './firefox.js';
import { frameSuite } from './suite.js';

frameSuite({ name: 'Firefox', open: openFirefox, cookiesInFrames: true, canPrint: true });
