import type { StepLoader } from '../../wizard/step.js';
import type { RegistrationContext } from './context.js';
import type { RegistrationStepName } from './flow.js';
import { PathStep } from './steps/path.js';

/** The first step is bundled with the widget; the others are loaded when they are shown. */
export const loadStep: StepLoader<RegistrationStepName, RegistrationContext> = async (step, context) => {
  if (step === 'path') return PathStep;
  return step === 'notice' || step === 'identity'
    ? (await import('../identity/steps.js')).stepClasses[step]
    : (await import('./steps.js')).loadStep(step, context);
};
