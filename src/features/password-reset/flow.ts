import type { FlowDefinition } from '../../wizard/flow.js';

export type PasswordResetStepName = 'email' | 'code' | 'done';

export const passwordResetFlow: FlowDefinition<'reset', PasswordResetStepName> = {
  paths: { reset: ['email', 'code', 'done'] },
  final: ['done'],
};
