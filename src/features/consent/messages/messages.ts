import type { ConsentedSite } from '../../../contract/consent.js';
import type { WizardMessages } from '../../../i18n/messages.js';

export interface ConsentMessages extends WizardMessages {
  consentHeading: string;
  consentLead: (site: string) => string;
  recipient: string;
  information: string;
  identifier: string;
  displayName: (name: string) => string;
  brands: (names: string) => string;
  noBrands: string;
  purpose: string;
  purposeText: string;
  manner: string;
  mannerText: string;
  stopping: string;
  stoppingText: string;
  notShared: string;
  consent: string;
  consentPending: string;
  refuse: string;
  leaving: string;
  signedOut: string;
  login: string;
  ended: string;
  goBack: string;
  sitesHeading: string;
  sitesLead: string;
  noSites: string;
  identifierShort: string;
  detailNames: Readonly<Record<ConsentedSite['details'][number], string>>;
  /** Between the items of a list. */
  separator: string;
  since: string;
  stop: string;
  stopOf: (site: string) => string;
  stopLead: (site: string) => string;
  stopAction: string;
  stopped: (site: string) => string;
}
