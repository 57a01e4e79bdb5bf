/** The screens after the choice of the way; one file, since one of them alone is smaller than the answer around it. */
export { CodeStep } from './steps/code.js';
export { DoneStep } from './steps/done.js';
export { EmailStep } from './steps/email.js';
export { PlainStep } from './steps/plain.js';
export { ProfileStep } from './steps/profile.js';
export { ReviewStep } from './steps/review.js';
export { TermsStep } from './steps/terms.js';
export { registrationSteps } from '../../i18n/ja/registration-steps.js';
