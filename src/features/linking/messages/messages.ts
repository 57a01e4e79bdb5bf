import type { InvalidationReason } from '../../../contract/services.js';
import type { AllProblems, DateMessages, WizardMessages } from '../../../i18n/messages.js';
import type { IdentityMessages } from '../../identity/messages/messages.js';
import type { ProfileMessages } from '../../profile/messages/messages.js';

export interface ServicesMessages extends WizardMessages, IdentityMessages, DateMessages {
  fields: ProfileMessages['fields'];
  problems: AllProblems;
  linkingLabel: string;
  linkPending: string;
  servicesHeading: string;
  servicesSignedOut: string;
  login: string;
  add: string;
  addTo: (brand: string) => string;
  linkedAt: (date: string) => string;
  linked: string;
  invalidated: string;
  invalidatedHints: Record<InvalidationReason, string>;
  detailsHeading: string;
  detailsLead: string;
  linkDoneHeading: string;
  linkDoneLead: string;
  toTop: string;
  backToList: string;
  unlink: string;
  unlinkOf: (service: string, id: string) => string;
  unlinkHeading: string;
  unlinkLead: string;
  unlinkPoints: readonly string[];
  unlinkPending: string;
  unlinked: (service: string) => string;
  password: string;
}
