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
          'The details registered with the ID are filled in for you when you register your TOYOTA account.',
          'If the details you enter do not match several times in a row, linking is not available for some time, to keep you safe.',
        ],
      },
      {
        heading: 'When you sell or return your car',
        paragraphs: [
          'The link ends when your car passes to another owner. You can remove it from the list at any time.',
        ],
      },
    ],
  },
  terms: {
    title: 'TOYOTA account terms of use',
    sections: [
      {
        paragraphs: [
          'These terms of use (the “Terms”) set out the conditions for using a TOYOTA account (the “Account”).',
        ],
      },
      {
        heading: 'Article 1 (The Account)',
        paragraphs: [
          'With the Account you use the supported websites and apps by email address and password. Each person or corporation registers with one email address.',
        ],
      },
      {
        heading: 'Article 2 (Registration)',
        paragraphs: ['Register correct and current information, and update it without delay when it changes.'],
      },
      {
        heading: 'Article 3 (Keeping your password)',
        paragraphs: [
          'You are responsible for your password and verification codes. Do not disclose them to anyone. If you notice unauthorised use, change your password at once and contact us.',
        ],
      },
      {
        heading: 'Article 4 (Linking)',
        paragraphs: [
          'You can link the IDs of connected services for which you hold the contract. A link may become invalid when the owner changes or the contract ends.',
        ],
      },
      {
        heading: 'Article 5 (Prohibited acts)',
        paragraphs: [
          'You may not act under another person’s name, gain access by improper means, or act against the law or public order and morals.',
        ],
      },
      {
        heading: 'Article 6 (Personal information)',
        paragraphs: [
          'Personal information is handled according to the privacy policy, as far as needed to provide the services.',
        ],
      },
      {
        heading: 'Article 7 (Suspension and closing the account)',
        paragraphs: [
          'If the Terms are violated, use may be suspended. You can close your account at any time from the account information page; all links are then removed.',
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
