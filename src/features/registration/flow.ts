import type { RegistrationPath, RegistrationStep } from '../../contract/registration.js';
import type { FlowDefinition, FlowState } from '../../wizard/flow.js';

/** Steps before the service owns them, then the service's (procedure ②). `without-id` explains the path without any ID. */
export type RegistrationStepName = 'path' | 'without-id' | RegistrationStep;

export type RegistrationFlowState = FlowState<RegistrationPath, RegistrationStepName>;

export const registrationFlow: FlowDefinition<RegistrationPath, RegistrationStepName> = {
  paths: {
    credential: ['path', 'notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'],
    'without-id': ['path', 'without-id', 'terms', 'email', 'code', 'profile', 'review', 'done'],
    // After the code comes the registration that is resumed, on its own path.
    resume: ['path', 'email', 'code'],
  },
  final: ['done'],
  once: ['code'],
};
