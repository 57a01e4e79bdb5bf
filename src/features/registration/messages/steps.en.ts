import type { RegistrationStepMessages } from './messages.js';
import { codeEntry } from '../../../i18n/en/code-entry.js';
import { common } from '../../../i18n/en/common.js';
import { your } from '../../../i18n/english.js';
import { identity } from '../../identity/messages/en.js';
import { problems } from '../../../i18n/en/problems.js';
import { profile } from '../../profile/messages/en.js';

export const registrationSteps: RegistrationStepMessages = {
  ...profile,
  ...identity,
  ...codeEntry,
  idleWarning: (time) => `Your registration will end at ${time} unless you continue.`,
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
  termsLead: 'Please read the terms. If you agree, tick “I agree to the terms of use” and select “Next”.',
  termsAccept: 'I agree to the terms of use',
  termsWhole: (articles) => `Show the full text (${articles} articles)`,
  emailHeading: 'Check the service and register your email address',
  emailHeadingWithoutId: 'Register your email address',
  emailLeads: {
    credential: 'Check the connected service and enter the email address you’d like for your TOYOTA account.',
    'without-id': 'Enter the email address you’d like for your TOYOTA account.',
    resume: 'Enter the email address that you used on the other device.',
  },
  email: 'Email address',
  emailHint: 'We’ll send a verification code there.',
  sendCode: 'Send verification code',
  codeHeading: 'Verification code',
  codeLead: (email) => `We’ve sent a verification code to ${email}. Enter the six digits from that email.`,
  profileHeading: 'Enter the details for your TOYOTA account',
  profileLead: 'We’ve filled in the details registered with your ID. Change them where needed.',
  profileLeadWithoutId: 'Please enter the details for your TOYOTA account.',
  password: 'Password',
  passwordKept: 'You’ve already set a password. Fill this in only to change it.',
  reviewHeading: 'Review your details',
  reviewLead: 'This is what will be registered. If it is correct, select “Register”.',
  reviewChange: (section) => `Change ${your(section)}`,
  change: 'Change',
  profileSection: 'Your details',
  reviewPassword: 'Set',
  reviewAccount: 'Login',
  reviewPending: 'Registering',
  doneName: (name) => name,
  doneHeading: 'Registration complete',
  doneLead: 'Your TOYOTA account is registered and linked. Please continue to the My\u00a0LEXUS (WEB) services.',
  doneLeadWithoutId: 'Your TOYOTA account is registered. Please continue to the My\u00a0LEXUS (WEB) services.',
};
