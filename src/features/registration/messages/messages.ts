import type { AllProblems, CodeEntryMessages, WizardMessages } from '../../../i18n/messages.js';
import type { IdentityMessages } from '../../identity/messages/messages.js';
import type { ProfileMessages } from '../../profile/messages/messages.js';

/** Messages of the first step and of the frame. */
export interface RegistrationMessages extends WizardMessages {
  registrationLabel: string;
  registrationHosted: string;
  registrationHostedHint: string;
  pathHeading: string;
  pathLead: string;
  pathCredential: string;
  pathCredentialHint: string;
  pathWithoutId: string;
  pathWithoutIdHint: string;
  haveAccount: string;
  login: string;
  resumed: string;
  /** Label of the button that continues a registration of another device. */
  resume: string;
}

/** Messages of the other steps; loaded with the first of them. */
export interface RegistrationStepMessages extends ProfileMessages, IdentityMessages, CodeEntryMessages {
  /** `time` is a clock time. */
  idleWarning: (time: string) => string;
  emailHeadingWithoutId: string;
  idleExtend: string;
  problems: AllProblems;
  withoutIdHeading: string;
  withoutIdLead: string;
  withoutIdPoints: readonly string[];
  termsHeading: string;
  termsLead: string;
  termsAccept: string;
  termsWhole: (articles: number) => string;
  emailHeading: string;
  emailLeads: Record<'credential' | 'without-id' | 'resume', string>;
  email: string;
  emailHint: string;
  sendCode: string;
  codeHeading: string;
  codeLead: (email: string) => string;
  profileHeading: string;
  profileLead: string;
  profileLeadWithoutId: string;
  password: string;
  passwordKept: string;
  reviewHeading: string;
  reviewLead: string;
  reviewChange: (section: string) => string;
  change: string;
  profileSection: string;
  reviewPassword: string;
  reviewAccount: string;
  reviewPending: string;
  /** Under the heading of the last step. */
  doneName: (name: string) => string;
  doneHeading: string;
  doneLead: string;
  doneLeadWithoutId: string;
}
