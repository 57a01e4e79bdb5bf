/** The steps after the choice of the path, in one chunk: each alone would be smaller than the headers of its response. */
export { CodeStep } from './steps/code.js';
export { DoneStep } from './steps/done.js';
export { EmailStep } from './steps/email.js';
export { WithoutIdStep } from './steps/without-id.js';
export { ProfileStep } from './steps/profile.js';
export { ReviewStep } from './steps/review.js';
export { TermsStep } from './steps/terms.js';
export { registrationSteps } from './messages/steps.ja.js';
