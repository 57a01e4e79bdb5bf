import type { ServicesMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';
import { identity } from '../../identity/messages/en.js';
import { problems } from '../../../i18n/en/problems.js';
import { profile } from '../../profile/messages/en.js';

export const services: ServicesMessages = {
  ...wizardMessages,
  ...identity,
  problems: { ...common.problems, ...problems },
  fields: profile.fields,
  birthDateParts: profile.birthDateParts,
  servicesHeading: 'Connected services',
  servicesSignedOut: 'Please log in to see your connected services.',
  login: 'Log in',
  add: 'Add',
  addTo: (brand) => `Add a service of ${brand}`,
  linkedAt: (date) => `Linked on ${date}`,
  linked: 'Linked',
  invalidated: 'Invalid',
  invalidatedHints: {
    transferred: 'The holder of this ID has changed, so this link is no longer valid.',
    cancelled: 'The contract of this ID has been cancelled, so this link is no longer valid.',
    suspended: 'This link cannot be used while the contract of this ID is suspended.',
  },
  linkingLabel: 'Link a connected service',
  detailsHeading: 'Check the details',
  detailsLead: 'Check the connected service and select “Register”.',
  linkPending: 'Registering',
  linkDoneHeading: 'Your service is linked',
  linkDoneLead: 'You can now use the owner site from the My\u00a0LEXUS (WEB) home page.',
  toTop: 'Go to My\u00a0LEXUS (WEB)',
  backToList: 'Back to the list',
  unlink: 'Unlink',
  unlinkOf: (service, id) => `Unlink ${service} (${id})`,
  unlinkHeading: 'Unlink a connected service',
  unlinkLead: 'Please read the following before you unlink.',
  unlinkPoints: [
    'The owner site’s services for this ID will no longer be available.',
    'Your TOYOTA account stays, and you can still log in.',
    'You can link the same ID again.',
  ],
  unlinkPending: 'Unlinking',
  unlinked: (service) => `${service} is no longer linked.`,
  password: 'Password of your TOYOTA account',
};
