import { CodeStep } from './steps/code.js';
import { DoneStep } from './steps/done.js';
import { EmailStep } from './steps/email.js';
import { ProfileStep } from './steps/profile.js';
import { ReviewStep } from './steps/review.js';
import { TermsStep } from './steps/terms.js';
import { WithoutIdStep } from './steps/without-id.js';

/** The steps after the choice of the path, in one chunk: each alone would be smaller than the headers of its response. */
export const stepClasses = {
  'without-id': WithoutIdStep,
  terms: TermsStep,
  email: EmailStep,
  code: CodeStep,
  profile: ProfileStep,
  review: ReviewStep,
  done: DoneStep,
};
export { registrationSteps } from './messages/steps.ja.js';
