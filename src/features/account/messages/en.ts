import type { AccountMessages } from './messages.js';
import { codeEntry } from '../../../i18n/en/code-entry.js';
import { common } from '../../../i18n/en/common.js';
import { problems } from '../../../i18n/en/problems.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';
import { profile } from '../../profile/messages/en.js';

export const account: AccountMessages = {
  ...wizardMessages,
  ...profile,
  ...codeEntry,
  problems: { ...common.problems, ...problems },
  accountHeading: 'Account information',
  accountSignedOut: 'Please log in to see your account information.',
  login: 'Log in',
  loginSection: 'Login',
  profileSection: 'Your details',
  email: 'Email address',
  password: 'Password',
  passwordHidden: 'Set (not shown)',
  services: ['Connected services', 'See, add and unlink your connected services.', 'View'],
  sites: ['Sites that receive your information', 'See what you share with dealers, and stop it.', 'Review'],
  change: 'Change',
  changeOf: (section) => `Change: ${section}`,
  onlySignIn: 'Email address and password are your only way to sign in, so they cannot be removed.',
  save: 'Save',
  saving: 'Saving',
  saved: (section) => `Changed: ${section}.`,
  profileEditLead: 'Change what you need and press “Save”.',
  emailHeading: 'Change your email address',
  emailLead:
    'We send a verification code to the new address. Until it is confirmed, please sign in with the present one.',
  sendCode: 'Send verification code',
  newEmail: 'New email address',
  emailCodeHeading: 'Confirm your new email address',
  emailCodeLead: (email) => `We sent a verification code to ${email}. Please enter the six digits from that mail.`,
  otherEmail: 'Change the email address',
  emailPending: (email) => `The change to ${email} waits for its verification code.`,
  emailPendingAction: 'Enter the code',
  passwordHeading: 'Change your password',
  passwordLead: 'Other devices will be signed out.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  withdrawal: 'Close the account',
  withdrawalHint: 'Deletes your TOYOTA account.',
  withdrawalHeading: 'Close your account',
  withdrawalLead: 'Please read the following before you close your account.',
  withdrawalPoints: [
    'Your TOYOTA account and your details are deleted. This cannot be undone.',
    'All connected services are unlinked.',
    'The owner site will no longer be available to you.',
  ],
  withdrawalPending: 'Closing',
  withdrawnHeading: 'Your account is closed',
  withdrawnLead: 'Thank you for having been with us.',
};
