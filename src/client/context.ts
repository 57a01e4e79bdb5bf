import type { Context } from '@lit/context';
import type { PageSession } from './public-session.js';

/** Context of a session for a part of a page. `Symbol.for`, so that separately bundled copies of the library share it. */
export const sessionContext = Symbol.for('mylexus.session-context@1') as Context<symbol, PageSession>;
