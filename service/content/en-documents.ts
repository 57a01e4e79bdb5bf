import type { Content } from './types.js';

export const documents: Content['documents'] = {
  'linking-notice': {
    title: 'Before you link',
    sections: [
      {
        heading: 'What you need',
        paragraphs: ['Please have your ID at hand, together with the details that confirm your identity.'],
      },
      {
        heading: 'About linking',
        paragraphs: [
          'Only the contract holder may link an ID.',
          'An ID can be linked to one TOYOTA account only. If it is linked to another account, unlink it there first.',
          'The details registered with the ID are filled in for you when you register your TOYOTA account.',
          'If the details you enter do not match several times in a row, linking is not available for some time, to keep you safe.',
        ],
      },
      {
        heading: 'When you sell or return your car',
        paragraphs: ['The link ends when your car passes to another owner.'],
      },
    ],
  },
  terms: {
    title: 'TOYOTA account terms of use',
    sections: [
      {
        heading: 'Article 1 (Registration)',
        paragraphs: ['Each person or corporation registers with one email address and with correct information.'],
      },
      {
        heading: 'Article 2 (Passwords)',
        paragraphs: [
          'Do not disclose your password or verification codes to anyone. If you notice unauthorised use, contact us.',
        ],
      },
      {
        heading: 'Article 3 (Linking)',
        paragraphs: [
          'You can link the IDs of connected services for which you hold the contract. A link may become invalid when the owner changes or the contract ends.',
        ],
      },
      {
        heading: 'Article 4 (Prohibited acts)',
        paragraphs: [
          'Acting under another person’s name, gaining access by improper means, and other acts against the law or public order are prohibited.',
        ],
      },
      {
        heading: 'Article 5 (Personal information)',
        paragraphs: ['It is handled according to the privacy policy, as far as needed to provide the services.'],
      },
      {
        heading: 'Article 6 (Suspension and closing the account)',
        paragraphs: ['If these terms are violated, use may be suspended. You can close your account at any time.'],
      },
      {
        heading: 'Article 7 (Changes)',
        paragraphs: ['Changes to these terms, and the date they take effect, are announced in advance.'],
      },
    ],
  },
};
