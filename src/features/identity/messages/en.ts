import type { IdentityMessages } from './messages.js';

export const identity: IdentityMessages = {
  noticeHeading: 'Before you link',
  identityHeading: 'Details needed for linking',
  identityLead: 'To verify your identity, please enter the details needed for linking.',
  credentialType: 'Your ID',
  requirementSet: 'How to verify',
  serviceDetails: 'Connected service',
  brandLabel: 'Brand',
  serviceLabel: 'Service',
  showRecord: 'Show the registered details',
  masked: '(partly hidden)',
};
