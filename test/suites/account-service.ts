import { suite } from 'node:test';
import { accountSuite } from './account-service/account.js';
import { codeSuite } from './account-service/codes.js';
import { completionSuite } from './account-service/completion.js';
import { consentSuite } from './account-service/consent.js';
import type { Start } from './account-service/visitor.js';
import { identitySuite } from './account-service/identity.js';
import { linkingSuite } from './account-service/linking.js';
import { loginSuite } from './account-service/login.js';
import { originSuite } from './account-service/origins.js';
import { passwordResetSuite } from './account-service/password-reset.js';
import { passkeySuite } from './account-service/passkeys.js';
import { ownFieldsSuite } from './account-service/own-fields.js';
import { profileFieldsSuite } from './account-service/profile-fields.js';
import { problemSuite } from './account-service/problems.js';
import { registrationSuite } from './account-service/registration.js';
import { resumptionSuite } from './account-service/resumption.js';

export type { RunningService, Start } from './account-service/visitor.js';

/**
 * The contract of `src/contract`, tested from outside through `fetch`. `start` gives a service with the demo data in its
 * initial state; it is called for every test.
 */
export function accountServiceSuite(name: string, start: Start): void {
  suite(`${name}: registration`, () => registrationSuite(start));
  suite(`${name}: resuming on another device`, () => resumptionSuite(start));
  suite(`${name}: completion`, () => completionSuite(start));
  suite(`${name}: verification codes`, () => codeSuite(start));
  suite(`${name}: identity`, () => identitySuite(start));
  suite(`${name}: login and session`, () => loginSuite(start));
  suite(`${name}: linking`, () => linkingSuite(start));
  suite(`${name}: account`, () => accountSuite(start));
  suite(`${name}: profile fields`, () => profileFieldsSuite(start));
  suite(`${name}: own fields`, () => ownFieldsSuite(start));
  suite(`${name}: consent`, () => consentSuite(start));
  suite(`${name}: password reset`, () => passwordResetSuite(start));
  suite(`${name}: passkeys`, () => passkeySuite(start));
  suite(`${name}: problems that many calls share`, () => problemSuite(start));
  suite(`${name}: origins, headers, documents`, () => originSuite(start));
}
