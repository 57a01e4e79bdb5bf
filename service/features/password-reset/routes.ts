import { endpoints } from '../../../src/contract/index.js';
import { route, type Routes } from '../../http/route.js';
import { beginPasswordReset, readPasswordReset, resendPasswordResetCode, resetPassword } from './operations.js';

/** A forgotten password. */
export const passwordResetRoutes = {
  beginPasswordReset: route(endpoints.beginPasswordReset, ({ app, caller, body }) =>
    beginPasswordReset(app, caller, body.email),
  ),
  getPasswordReset: route(endpoints.getPasswordReset, ({ app, params }) => readPasswordReset(app, params.id)),
  resendPasswordResetCode: route(endpoints.resendPasswordResetCode, ({ app, caller, params }) =>
    resendPasswordResetCode(app, caller, params.id),
  ),
  resetPassword: route(endpoints.resetPassword, ({ app, caller, params, body }) =>
    resetPassword(app, caller, params.id, body),
  ),
} satisfies Partial<Routes>;
