import type { Content, Letter } from './types.js';

export const letters: Content['letters'] = {
  language: 'en',
  greeting: 'Thank you for choosing Lexus.',
  contact: (contact) => `Contact us: ${contact}`,
  footer: 'This email was sent from an address that cannot receive replies.',
  sender: 'My LEXUS (WEB)',
};

const notMine = 'If you didn’t request this, please ignore this email.';

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });

const withCode = (subject: string, lead: string, code: string, until: Date): Letter => ({
  subject: `[My LEXUS] ${subject} ${code}`,
  lead: [lead],
  code,
  notes: [
    `The code is valid until ${clock.format(until)} Japan time. If you received several emails, enter the code from the newest one. Do not share the code with anyone.`,
    notMine,
  ],
});

const withoutCode = (subject: string, ...lead: string[]): Letter => ({
  subject: `[My LEXUS] ${subject}`,
  lead,
  notes: [],
});

export const mails: Content['mails'] = {
  registrationCode: (code, until) =>
    withCode(
      'Verification code',
      'Please enter this verification code on the page where you register your TOYOTA account.',
      code,
      until,
    ),
  addressTaken: () =>
    withoutCode(
      'About your email address',
      'Someone tried to register with this email address, but it is already registered as a TOYOTA account. No verification code was sent.',
      'Please log in with this email address and your password. If you forgot the password, you can reset it from the login page.',
      notMine,
    ),
  resumptionCode: (code, until) =>
    withCode(
      'Code to continue your registration',
      'Please enter this verification code on the page where you continue the registration of your TOYOTA account.',
      code,
      until,
    ),
  nothingToResume: () =>
    withoutCode(
      'About your registration',
      'Someone asked to continue a registration, but none is in progress with this email address. A registration ends after some time without activity: please start again. If you have registered already, please log in.',
      notMine,
    ),
  emailChangeCode: (code, until) =>
    withCode(
      'Code for your new email address',
      'Please enter this verification code on the page where you change your email address.',
      code,
      until,
    ),
  emailChanged: () =>
    withoutCode(
      'Your email address was changed',
      'The email address of your TOYOTA account was changed. Please log in with the new address from now on.',
      'If you did not change it, please contact us.',
    ),
  passwordResetCode: (code, until) =>
    withCode(
      'Code to reset your password',
      'Please enter this verification code on the page where you reset your password.',
      code,
      until,
    ),
  noAccount: () =>
    withoutCode(
      'About your request to reset a password',
      'Someone asked to reset a password, but this email address is not registered as a TOYOTA account. Please check whether you registered another address.',
      notMine,
    ),
  passwordChanged: () =>
    withoutCode(
      'Your password was changed',
      'The password of your TOYOTA account was changed.',
      'If you did not change it, please reset your password immediately and contact us.',
    ),
  passwordRemoved: () =>
    withoutCode(
      'Your password has been removed',
      'The password of your TOYOTA account has been removed. From now on, please log in with a passkey.',
      'If this wasn’t you, reset your password at once and contact us.',
    ),
  passkeyAdded: (name) =>
    withoutCode(
      'A passkey has been added',
      `The passkey “${name}” has been added to your TOYOTA account.`,
      'If this wasn’t you, remove this passkey in your account information at once, change your password and contact us.',
    ),
  passkeyRemoved: (name) =>
    withoutCode(
      'A passkey has been removed',
      `The passkey “${name}” has been removed from your TOYOTA account.`,
      'If this wasn’t you, reset your password at once and contact us.',
    ),
  codesPaused: () =>
    withoutCode(
      'Verification codes are on hold',
      'Many wrong verification codes were entered for this email address. To keep you safe, we do not send codes to it at present.',
      'If you would like to continue, please contact us.',
      notMine,
    ),
};
