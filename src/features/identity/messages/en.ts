import type { IdentityMessages } from './messages.js';

export const identity: IdentityMessages = {
  noticeHeading: 'Before you link',
  noticeLead: 'Please read the following before linking.',
  identityHeading: 'Details needed for linking',
  identityLead: 'To confirm who you are, please enter the details on your card or document.',
  credentialType: 'Your ID',
  requirementSet: 'How to confirm',
  serviceDetails: 'Connected service',
  brandLabel: 'Brand',
  serviceLabel: 'Service',
  credentialIdLabel: (type) => type,
};
