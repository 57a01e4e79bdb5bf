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
