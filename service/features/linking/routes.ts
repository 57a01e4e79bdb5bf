import { endpoints } from '../../../src/contract/index.js';
import { route, type Routes } from '../../http/route.js';
import { beginLinking, confirmLinking, proveLinkingIdentity, readLinking } from './operations.js';
import { readServices, unlinkService } from './services.js';

/** Procedure ①, steps 9 to 11, and the list of connected services that it fills. */
export const linkingRoutes = {
  beginLinking: route(endpoints.beginLinking, ({ app, caller, body }) => beginLinking(app, caller, body.brand)),
  getLinking: route(endpoints.getLinking, ({ app, caller, params }) => readLinking(app, caller, params.id)),
  proveLinkingIdentity: route(endpoints.proveLinkingIdentity, ({ app, caller, params, body }) =>
    proveLinkingIdentity(app, caller, params.id, body),
  ),
  confirmLinking: route(endpoints.confirmLinking, ({ app, caller, params, idempotencyKey }) =>
    confirmLinking(app, caller, params.id, idempotencyKey),
  ),
  getServices: route(endpoints.getServices, ({ app, caller }) => readServices(app, caller)),
  unlinkService: route(endpoints.unlinkService, ({ app, caller, params, body }) =>
    unlinkService(app, caller, params.id, body),
  ),
} satisfies Partial<Routes>;
