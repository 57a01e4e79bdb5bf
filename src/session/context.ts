import { createContext } from '@lit/context';
import type { PageSession } from './page-session.js';

/** The scoped layer above the page's session; `Symbol.for`, so that separately bundled copies meet. */
export const sessionContext = createContext<PageSession>(Symbol.for('mylexus.session-context@1'));

/** The tag whose `service` attribute names the account service for a page or a part of it. */
export const sessionTag = 'mylexus-session';
