/** The steps of the account changes, in one chunk. */
export { CodeStep } from './steps/code.js';
export { EmailStep } from './steps/email.js';
export { PasswordStep } from './steps/password.js';
export { ProfileStep } from './steps/profile.js';
export { WithdrawalStep } from './steps/withdrawal.js';
export { WithdrawnStep } from './steps/withdrawn.js';
