/** Classes, types and events. Importing this module registers no tag. */
export { MylexusAccountInfo } from './features/account/account-info.js';
export { MylexusAccountMenu } from './features/menu/account-menu.js';
export { MylexusConnectedServices } from './features/linking/connected-services.js';
export { MylexusLogin } from './features/login/login.js';
export { MylexusMigrationGuide } from './features/guide/migration-guide.js';
export { MylexusPasswordReset } from './features/password-reset/password-reset.js';
export { MylexusRegistration } from './features/registration/registration.js';
export { MylexusSession } from './features/session/session.js';
export { MylexusVerificationCode } from './features/code/verification-code.js';
export type { BeforeStepDetail, NavigateDetail, ProblemDetail, StepDetail } from './events.js';
export type { FeatureMessages, MessageOverrides } from './feature-messages.js';
export { configure, type Configuration, type ConfigurationRefusedDetail } from './client/service.js';
export { pageSession, type PageSession, type SessionSnapshot } from './client/page-session.js';
export { sessionContext } from './client/context.js';
