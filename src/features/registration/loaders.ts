import type { StepLoaders } from '../../wizard/step.js';
import type { RegistrationContext } from './context.js';
import type { RegistrationStepName } from './flow.js';
import { PathStep } from './steps/path.js';

/** The first step is bundled with the widget; the others are loaded when they are shown. */
export const steps: StepLoaders<RegistrationStepName, RegistrationContext> = {
  path: () => Promise.resolve(PathStep),
  'without-id': async () => (await import('./steps.js')).WithoutIdStep,
  notice: async () => (await import('../identity/steps.js')).NoticeStep,
  terms: async () => (await import('./steps.js')).TermsStep,
  identity: async () => (await import('../identity/steps.js')).IdentityStep,
  email: async () => (await import('./steps.js')).EmailStep,
  code: async () => (await import('./steps.js')).CodeStep,
  profile: async () => (await import('./steps.js')).ProfileStep,
  review: async () => (await import('./steps.js')).ReviewStep,
  done: async () => (await import('./steps.js')).DoneStep,
};
