/** Classes, types and events. Importing this registers nothing. */
export { MylexusAccountInfo } from './widgets/account-info/account-info.js';
export { MylexusAccountMenu } from './widgets/account-menu/account-menu.js';
export { MylexusConnectedServices } from './widgets/connected-services/connected-services.js';
export { MylexusLogin } from './widgets/login/login.js';
export { MylexusMigrationGuide } from './widgets/migration-guide/migration-guide.js';
export { MylexusPasswordReset } from './widgets/password-reset/password-reset.js';
export { MylexusRegistration, type StepDetail } from './widgets/registration/registration.js';
export { MylexusSession } from './widgets/session/session.js';
export { MylexusVerificationCode } from './widgets/verification-code/verification-code.js';
export type { NavigateDetail } from './events.js';
export { pageSession, type PageSession, type SessionSnapshot } from './session/page-session.js';
export { sessionContext } from './session/context.js';
