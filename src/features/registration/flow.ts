import type { RegistrationPath, RegistrationStep } from '../../contract/registration.js';
import type { FlowDefinition, FlowState } from '../../wizard/flow.js';

/** Two steps of the widget only, then the steps that the service stores (procedure ②). `without-id` explains that path. */
export type RegistrationStepName = 'path' | 'without-id' | RegistrationStep;

export type RegistrationFlowState = FlowState<RegistrationPath, RegistrationStepName>;

export const registrationFlow: FlowDefinition<RegistrationPath, RegistrationStepName> = {
  paths: {
    credential: ['path', 'notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'],
    'without-id': ['path', 'without-id', 'terms', 'email', 'code', 'profile', 'review', 'done'],
    // After the code, the resumed registration continues on its own path.
    resume: ['path', 'email', 'code'],
  },
  final: ['done'],
  once: ['code'],
};
