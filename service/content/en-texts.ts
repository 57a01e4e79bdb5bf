import type { Content } from './types.js';

export const documents: Content['documents'] = {
  'linking-notice': {
    title: 'Before you link',
    sections: [
      {
        heading: 'What you need',
        paragraphs: [
          'Please have your Lexus Owner’s Card ID, Lexus Service Card ID or G-Link Lite ID at hand, together with the details that confirm your identity.',
        ],
      },
      {
        heading: 'About linking',
        paragraphs: [
          'Only the contract holder may link an ID.',
          'An ID can be linked to one TOYOTA account only. If it is linked to another account, please unlink it there first.',
          'The details registered with the ID are used as initial values of your TOYOTA account.',
          'After several failed attempts in a row, linking is not available for some time.',
        ],
      },
      {
        heading: 'When you part with your car',
        paragraphs: [
          'The link ends when your car passes to another owner. You can remove it from the list at any time.',
        ],
      },
    ],
  },
  terms: {
    title: 'TOYOTA Account Terms of Use',
    sections: [
      {
        paragraphs: [
          'These terms of use (the “Terms”) set out the conditions for using a TOYOTA account (the “Account”). Please read them. You need to agree to them in order to register.',
        ],
      },
      {
        heading: 'Article 1 (The Account)',
        paragraphs: [
          'The Account is a common account with which you use the supported websites and apps by email address and password.',
          'Each person or corporation registers with an email address of their own.',
        ],
      },
      {
        heading: 'Article 2 (Registration)',
        paragraphs: [
          'Please register correct and current information.',
          'When your information changes, please update it without delay.',
        ],
      },
      {
        heading: 'Article 3 (Keeping your password)',
        paragraphs: [
          'You are responsible for your password and verification codes. Do not disclose, lend or transfer them to anyone.',
          'If you notice unauthorised use, change your password immediately and contact us.',
        ],
      },
      {
        heading: 'Article 4 (Linking connected services)',
        paragraphs: [
          'You can link the IDs of connected services for which you hold the contract.',
          'A link may become invalid, for instance when the car passes to another owner or the contract ends.',
        ],
      },
      {
        heading: 'Article 5 (Prohibited acts)',
        paragraphs: [
          'You may not register or link under another person’s name, access the service by improper means, or act against the law or public order and morals.',
        ],
      },
      {
        heading: 'Article 6 (Personal information)',
        paragraphs: [
          'Registered personal information is handled according to the privacy policy, as far as needed to provide the Account and the linked services.',
        ],
      },
      {
        heading: 'Article 7 (Suspension and withdrawal)',
        paragraphs: [
          'If the Terms are violated, use of the Account may be suspended.',
          'You can withdraw at any time from the account information page. All links are removed when you withdraw.',
        ],
      },
      {
        heading: 'Article 8 (Changes to the Terms)',
        paragraphs: [
          'Changes to the Terms, and the date they take effect, are announced in advance in a suitable way.',
        ],
      },
    ],
  },
};

const footer = 'This mail was sent from an address that cannot receive replies.\n\nMy LEXUS (WEB)';
const letter = (...parts: string[]): string =>
  `${['Thank you for using My LEXUS (WEB).', ...parts, footer].join('\n\n')}\n`;
const notMine = 'If you do not know why you received this mail, please discard it.';
const valid = (minutes: number): string =>
  `The code is valid for ${minutes} minutes. If you received several mails, enter the code from the newest one. Do not tell the code to anyone.`;

export const mails: Content['mails'] = {
  registrationCode: (code, minutes) => ({
    subject: '[My LEXUS] Your verification code',
    text: letter(
      'Please enter this verification code on the page where you register your TOYOTA account.',
      code,
      valid(minutes),
      notMine,
    ),
  }),
  addressTaken: () => ({
    subject: '[My LEXUS] About your email address',
    text: letter(
      'Somebody asked to register this email address, but it is already registered as a TOYOTA account. No verification code was sent.',
      'Please log in with this email address and your password. If you forgot the password, you can reset it from the login page.',
      notMine,
    ),
  }),
  resumptionCode: (code, minutes) => ({
    subject: '[My LEXUS] Verification code to continue your registration',
    text: letter(
      'Please enter this verification code on the page where you continue the registration of your TOYOTA account.',
      code,
      valid(minutes),
      notMine,
    ),
  }),
  nothingToResume: () => ({
    subject: '[My LEXUS] About your registration',
    text: letter(
      'Somebody asked to continue a registration, but none is in progress with this email address. A registration ends after some time without activity: please start again. If you have registered already, please log in.',
      notMine,
    ),
  }),
  emailChangeCode: (code, minutes) => ({
    subject: '[My LEXUS] Verification code for your new email address',
    text: letter(
      'Please enter this verification code on the page where you change your email address.',
      code,
      valid(minutes),
      notMine,
    ),
  }),
  emailChanged: () => ({
    subject: '[My LEXUS] Your email address was changed',
    text: letter(
      'The email address of your TOYOTA account was changed. Please log in with the new address from now on.',
      'If you did not change it, please contact us.',
    ),
  }),
  passwordResetCode: (code, minutes) => ({
    subject: '[My LEXUS] Verification code to reset your password',
    text: letter(
      'Please enter this verification code on the page where you reset your password.',
      code,
      valid(minutes),
      notMine,
    ),
  }),
  noAccount: () => ({
    subject: '[My LEXUS] About your request to reset a password',
    text: letter(
      'Somebody asked to reset a password, but this email address is not registered as a TOYOTA account. Please check whether you registered another address.',
      notMine,
    ),
  }),
  passwordChanged: () => ({
    subject: '[My LEXUS] Your password was changed',
    text: letter(
      'The password of your TOYOTA account was changed.',
      'If you did not change it, please reset your password immediately and contact us.',
    ),
  }),
};
