import type { AllProblems, CodeEntryMessages, WizardMessages } from '../../../i18n/messages.js';
import type { ProfileMessages } from '../../profile/messages/messages.js';

export interface AccountMessages extends WizardMessages, ProfileMessages, CodeEntryMessages {
  problems: AllProblems;
  fields: ProfileMessages['fields'];
  accountHeading: string;
  accountSignedOut: string;
  login: string;
  loginSection: string;
  profileSection: string;
  email: string;
  password: string;
  passwordHidden: string;
  passwordNone: string;
  /** Heading, lead and label of the links to other pages. */
  services: readonly [string, string, string];
  sites: readonly [string, string, string];
  change: string;
  changeOf: (section: string) => string;
  save: string;
  saving: string;
  saved: (section: string) => string;
  profileEditHeading: string;
  profileEditLead: string;
  emailHeading: string;
  emailLead: string;
  sendCode: string;
  newEmail: string;
  emailCodeHeading: string;
  emailCodeLead: (email: string) => string;
  emailCodeAction: string;
  emailPending: (email: string) => string;
  emailPendingAction: string;
  passwordHeading: string;
  passwordLead: string;
  currentPassword: string;
  newPassword: string;
  withdrawal: string;
  withdrawalHint: string;
  withdrawalHeading: string;
  withdrawalLead: string;
  withdrawalPoints: readonly string[];
  withdrawalPending: string;
  withdrawnHeading: string;
  withdrawnLead: string;
}
