import type { LinkingStep } from '../../contract/linking.js';
import type { FlowDefinition } from '../../wizard/flow.js';

/** Linking (procedure ①-8 to ①-11), and unlinking. */
export type LinkingPath = 'link' | 'unlink';
export type LinkingStepName = 'notice' | LinkingStep | 'unlink';

export const linkingFlow: FlowDefinition<LinkingPath, LinkingStepName> = {
  paths: { link: ['notice', 'identity', 'details', 'done'], unlink: ['unlink'] },
  final: ['done'],
};
