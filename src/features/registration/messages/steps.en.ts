import type { RegistrationStepMessages } from './messages.js';
import { codeEntry } from '../../../i18n/en/code-entry.js';
import { common } from '../../../i18n/en/common.js';
import { identity } from '../../identity/messages/en.js';
import { problems } from '../../../i18n/en/problems.js';
import { profile } from '../../profile/messages/en.js';

export const registrationSteps: RegistrationStepMessages = {
  ...profile,
  ...identity,
  ...codeEntry,
  idleWarning: (minutes) =>
    `There was no activity. This procedure ends in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
  idleExtend: 'Continue',
  problems: { ...common.problems, ...problems },
  withoutIdHeading: 'Registering without an ID',
  withoutIdLead: 'You can register a TOYOTA account without an ID.',
  withoutIdPoints: [
    'All you need is an email address and your details.',
    'To use the owner site, an ID has to be linked later.',
    'Once you have your ID, link it under Settings, “View and change account information”.',
  ],
  termsHeading: 'TOYOTA account terms of use',
  termsLead: 'Please read the terms. If you agree, tick the box and continue.',
  termsAccept: 'I agree to the terms of use',
  emailHeading: 'Check the service and register your email address',
  emailLeads: {
    credential: 'Please check the connected service and enter the email address to register.',
    'without-id': 'Please enter the email address to register as your TOYOTA account.',
    resume: 'Please enter the email address that you verified on the other device.',
  },
  email: 'Email address',
  emailHint: 'We send a verification code there.',
  sendCode: 'Send verification code',
  codeHeading: 'Verification code',
  codeLead: (email) => `We sent a verification code to ${email}. Please enter the six digits from that mail.`,
  otherEmail: 'Change the email address',
  profileHeading: 'Your details',
  profileLead: 'We filled in what is registered with your ID. Please correct it where needed.',
  profileLeadWithoutId: 'Please enter the details for your TOYOTA account.',
  password: 'Password',
  passwordKept: 'A password is set. Enter one only to change it.',
  reviewHeading: 'Review',
  reviewLead: 'This is what will be registered. If it is correct, press “Register”.',
  reviewChange: (section) => `Change: ${section}`,
  change: 'Change',
  profileSection: 'Your details',
  reviewPassword: 'Set (not shown)',
  reviewAccount: 'Login',
  reviewPending: 'Registering',
  doneHeading: 'Registration complete',
  doneLead: 'Your TOYOTA account is registered and linked. Please continue to the My LEXUS (WEB) services.',
  doneLeadWithoutId: 'Your TOYOTA account is registered. Please continue to the My LEXUS (WEB) services.',
};
