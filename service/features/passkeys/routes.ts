import { endpoints } from '../../../src/contract/index.js';
import { replyRoute, route, type Routes } from '../../http/route.js';
import { beginPasskey, createPasskey } from './creation.js';
import { beginReauthentication, declineOffer, readPasskeys, removePasskey, renamePasskey } from './operations.js';

/** The account holder's passkeys. */
export const passkeyRoutes = {
  getPasskeys: route(endpoints.getPasskeys, ({ app, caller }) => readPasskeys(app, caller)),
  beginReauthentication: route(endpoints.beginReauthentication, ({ app, caller }) =>
    beginReauthentication(app, caller),
  ),
  beginPasskey: route(endpoints.beginPasskey, ({ app, caller, body }) => beginPasskey(app, caller, body)),
  createPasskey: route(endpoints.createPasskey, ({ app, caller, body }) => createPasskey(app, caller, body)),
  declinePasskeyOffer: route(endpoints.declinePasskeyOffer, ({ app, caller }) => declineOffer(app, caller)),
  renamePasskey: route(endpoints.renamePasskey, ({ app, caller, params, body }) =>
    renamePasskey(app, caller, params.id, body.name),
  ),
  removePasskey: replyRoute(endpoints.removePasskey, ({ app, caller, params, body }) =>
    removePasskey(app, caller, params.id, body),
  ),
} satisfies Partial<Routes>;
