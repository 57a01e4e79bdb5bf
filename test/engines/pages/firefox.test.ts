/** `npm run test:pages:firefox`, with an installed Firefox (`FIREFOX_PATH` or the PATH). */
import { openFirefox } from './firefox.js';
import { frameSuite } from './frames.js';
import { trustedTypesSuite } from './trusted-types.js';

const engine = { name: 'Firefox', open: openFirefox, cookiesInFrames: true, canPrint: true };
frameSuite(engine);
trustedTypesSuite(engine);
