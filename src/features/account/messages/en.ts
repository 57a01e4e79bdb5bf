import type { AccountMessages } from './messages.js';
import { codeEntry } from '../../../i18n/en/code-entry.js';
import { common } from '../../../i18n/en/common.js';
import { your } from '../../../i18n/english.js';
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
  passwordHidden: 'Set',
  passwordNone: 'Not set',
  services: ['Connected services', 'View, add or unlink your connected services.', 'View'],
  sites: ['Sites that receive your information', 'See what you share with dealers, and stop it.', 'Review'],
  change: 'Change',
  changeOf: (section) => `Change ${your(section)}`,
  save: 'Save',
  saving: 'Saving',
  saved: (section) =>
    section === 'Your details' ? `${section} have been updated.` : `Your ${section.toLowerCase()} has been updated.`,
  profileEditHeading: 'Change your details',
  profileEditLead: 'Change what you need and select “Save”.',
  emailHeading: 'Change your email address',
  emailLead:
    'We’ll send a verification code to the new address. Until the change is complete, please log in with your current address.',
  sendCode: 'Send verification code',
  newEmail: 'New email address',
  emailCodeHeading: 'Confirm your new email address',
  emailCodeLead: (email) => `We’ve sent a verification code to ${email}. Enter the six digits from that email.`,
  emailCodeAction: 'Change email address',
  emailPending: (email) => `Your change to ${email} isn’t complete. Enter the verification code.`,
  emailPendingAction: 'Enter the code',
  passwordHeading: 'Change your password',
  passwordLead: 'Your other devices will be logged out.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  withdrawal: 'Close the account',
  withdrawalHint: 'Permanently delete your TOYOTA account.',
  withdrawalHeading: 'Close your account',
  withdrawalLead: 'Please read the following before you close your account.',
  withdrawalPoints: [
    'Your TOYOTA account and your details are deleted. This cannot be undone.',
    'All connected services are unlinked. Your contracts for them continue.',
    'The owner site will no longer be available to you.',
  ],
  withdrawalPending: 'Closing',
  withdrawnHeading: 'Your account is closed',
  withdrawnLead: 'Thank you for being with us.',
};
