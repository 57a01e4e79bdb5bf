import type { FieldErrorCode } from '../../../contract/problem.js';
import type { AllProblems, CodeEntryMessages, FieldErrorMessage, WizardMessages } from '../../../i18n/messages.js';

export interface PasswordResetMessages extends WizardMessages, CodeEntryMessages {
  problems: AllProblems;
  fields: Record<FieldErrorCode, FieldErrorMessage>;
  resetLabel: string;
  resetHeading: string;
  resetLead: string;
  resetSend: string;
  resetCodeHeading: string;
  resetCodeLead: (email: string) => string;
  resetAction: string;
  resetPending: string;
  resetDoneHeading: string;
  resetDoneLead: string;
  email: string;
  newPassword: string;
  passwordHint: (min: number, max: number) => string;
  toLogin: string;
}
