import { endpoints } from '../../../src/contract/index.js';
import { replyRoute, route, type Routes } from '../../http/route.js';
import { changeEmail, resendEmailCode, verifyEmail } from './email-change.js';
import { exportAccount } from './export.js';
import { changePassword, changeProfile, readAccount, removeEmail, removePassword, withdraw } from './operations.js';

/** The account holder's own details and sign-in. */
export const accountRoutes = {
  getAccount: route(endpoints.getAccount, ({ app, caller }) => readAccount(app, caller)),
  exportAccount: route(endpoints.exportAccount, ({ app, caller }) => exportAccount(app, caller)),
  changeProfile: route(endpoints.changeProfile, ({ app, caller, body }) => changeProfile(app, caller, body.profile)),
  changeEmail: route(endpoints.changeEmail, ({ app, caller, body }) => changeEmail(app, caller, body)),
  resendEmailCode: route(endpoints.resendEmailCode, ({ app, caller }) => resendEmailCode(app, caller)),
  verifyEmail: replyRoute(endpoints.verifyEmail, ({ app, caller, body }) => verifyEmail(app, caller, body.code)),
  removeEmail: route(endpoints.removeEmail, ({ app, caller }) => removeEmail(app, caller)),
  removePassword: replyRoute(endpoints.removePassword, ({ app, caller, body }) => removePassword(app, caller, body)),
  changePassword: replyRoute(endpoints.changePassword, ({ app, caller, body }) => changePassword(app, caller, body)),
  withdraw: replyRoute(endpoints.withdraw, ({ app, caller, body }) => withdraw(app, caller, body)),
} satisfies Partial<Routes>;
