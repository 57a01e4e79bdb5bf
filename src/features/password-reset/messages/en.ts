import type { PasswordResetMessages } from './messages.js';
import { codeEntry } from '../../../i18n/en/code-entry.js';
import { common } from '../../../i18n/en/common.js';
import { problems } from '../../../i18n/en/problems.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';
import { profile } from '../../profile/messages/en.js';

export const passwordReset: PasswordResetMessages = {
  ...wizardMessages,
  ...codeEntry,
  problems: { ...common.problems, ...problems },
  fields: profile.fields,
  passwordHint: profile.passwordHint,
  resetLabel: 'Reset your password',
  resetHeading: 'Forgot your password?',
  resetLead: 'We’ll send a verification code to your registered email address, so that you can set a new password.',
  resetSend: 'Send verification code',
  resetCodeHeading: 'Set a new password',
  resetCodeLead: (email) =>
    `If ${email} is registered, we’ve sent a verification code there. Enter the code and a new password.`,
  resetAction: 'Reset password',
  resetPending: 'Resetting',
  resetDoneHeading: 'Your password has been reset',
  resetDoneLead: 'Please log in with your new password.',
  email: 'Email address',
  newPassword: 'New password',
  toLogin: 'Go to the login page',
};
