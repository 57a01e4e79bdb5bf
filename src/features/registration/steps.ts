import type { StepClass } from '../../wizard/step.js';
import { loadOwnFields } from '../profile/load-own-fields.js';
import type { RegistrationContext } from './context.js';
import { CodeStep } from './steps/code.js';
import { DoneStep } from './steps/done.js';
import { EmailStep } from './steps/email.js';
import { ProfileStep } from './steps/profile.js';
import { ReviewStep } from './steps/review.js';
import { TermsStep } from './steps/terms.js';
import { WithoutIdStep } from './steps/without-id.js';

/** The steps after the choice of the path, in one chunk: each alone would be smaller than the headers of its response. */
const stepClasses = {
  'without-id': WithoutIdStep,
  terms: TermsStep,
  email: EmailStep,
  code: CodeStep,
  profile: ProfileStep,
  review: ReviewStep,
  done: DoneStep,
};

/** The class of a step. Details and review need the fields that the brand of the registration adds. */
export async function loadStep(
  step: keyof typeof stepClasses,
  context: RegistrationContext,
): Promise<StepClass<RegistrationContext>> {
  if (step === 'profile' || step === 'review')
    context.ownFields = await loadOwnFields(context, context.registration?.brand);
  return stepClasses[step];
}

export { IdleWarning } from './idle-warning.js';
export { registrationSteps } from './messages/steps.ja.js';
