import { endpoints } from '../../../src/contract/index.js';
import { replyRoute, route, type Routes } from '../../http/route.js';
import { completeRegistration } from './completion.js';
import { registerEmail, resendRegistrationCode, verifyRegistration } from './email.js';
import { proveIdentity } from './identity.js';
import * as registration from './operations.js';

/** Procedure ②, step by step. The service owns the step. */
export const registrationRoutes = {
  beginRegistration: replyRoute(endpoints.beginRegistration, ({ app, caller, body }) =>
    registration.beginRegistration(app, caller, body.path, body.brand),
  ),
  getCurrentRegistration: replyRoute(endpoints.getCurrentRegistration, ({ app, caller }) =>
    registration.readCurrentRegistration(app, caller),
  ),
  cancelRegistration: replyRoute(endpoints.cancelRegistration, ({ app, caller, params }) =>
    registration.cancelRegistration(app, caller, params.id),
  ),
  acknowledgeNotice: route(endpoints.acknowledgeNotice, ({ app, caller, params }) =>
    registration.acknowledgeNotice(app, caller, params.id),
  ),
  acceptTerms: route(endpoints.acceptTerms, ({ app, caller, params, body }) =>
    registration.acceptTerms(app, caller, params.id, body),
  ),
  proveIdentity: route(endpoints.proveIdentity, ({ app, caller, params, body }) =>
    proveIdentity(app, caller, params.id, body),
  ),
  registerEmail: route(endpoints.registerEmail, ({ app, caller, params, body }) =>
    registerEmail(app, caller, params.id, body.email),
  ),
  resendRegistrationCode: route(endpoints.resendRegistrationCode, ({ app, caller, params }) =>
    resendRegistrationCode(app, caller, params.id),
  ),
  verifyRegistration: route(endpoints.verifyRegistration, ({ app, caller, params, body }) =>
    verifyRegistration(app, caller, params.id, body.code),
  ),
  registerProfile: route(endpoints.registerProfile, ({ app, caller, params, body }) =>
    registration.registerProfile(app, caller, params.id, body),
  ),
  extendRegistration: route(endpoints.extendRegistration, ({ app, caller, params }) =>
    registration.extendRegistration(app, caller, params.id),
  ),
  completeRegistration: replyRoute(endpoints.completeRegistration, ({ app, caller, params, idempotencyKey }) =>
    completeRegistration(app, caller, params.id, idempotencyKey),
  ),
} satisfies Partial<Routes>;
