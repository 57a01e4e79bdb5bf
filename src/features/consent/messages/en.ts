import type { ConsentMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';
import { problems } from '../../../i18n/en/problems.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';

export const consent: ConsentMessages = {
  ...wizardMessages,
  problems: { ...common.problems, ...problems },
  consentHeading: 'Sharing your information with a dealer',
  consentLead: (site) =>
    `To log you in to the website of ${site}, we share the following personal information with it. If you agree, select “Agree and continue”.`,
  recipient: 'Shared with',
  information: 'What is shared',
  identifier: 'A number that identifies you, used for this website alone',
  displayName: (name) => `Your name (${name})`,
  brands: (names) => `The brands you are linked with (${names})`,
  noBrands: 'The brands you are linked with (none at present; shared once you link one)',
  purpose: 'What for',
  purposeText: 'To show your name on the website, and information that fits the brands you are linked with',
  manner: 'How',
  mannerText: 'Electronically, whenever you log in to the website, as your information is then.',
  stopping: 'How to stop',
  stoppingText:
    'At any time, under “View and change account information”. The next time you log in to the website, you are asked again.',
  notShared: 'Your email address, postal address, phone number, card ID and password are not shared.',
  consent: 'Agree and continue',
  consentPending: 'Continuing',
  refuse: 'Do not agree',
  leaving: 'Taking you to the website.',
  signedOut: 'Please log in to continue.',
  login: 'Log in',
  ended: 'This request has already been completed, or has expired.',
  goBack: 'See what happened',
  sitesHeading: 'Sites that receive your information',
  sitesLead: 'You agreed to share information with these websites when you logged in to them with your TOYOTA account.',
  noSites: 'No website receives your information.',
  identifierShort: 'A number that identifies you',
  detailNames: { profile: 'Your name', brands: 'The brands you are linked with' },
  separator: ', ',
  since: 'Agreed on',
  stop: 'Stop sharing',
  stopOf: (site) => `Stop sharing with ${site}`,
  stopLead: (site) =>
    `You are logged out of the website of ${site}, and it receives no more information. The next time you log in there, you are asked again. For what it has already received, please contact ${site}.`,
  stopAction: 'Stop sharing now',
  stopped: (site) => `You no longer share information with ${site}.`,
};
