import type { Content } from './types.js';
import { letters, mails } from './en-mails.js';
import { documents } from './en-documents.js';

export const en: Content = {
  identityFields: {
    id: { label: 'ID', hint: '12 digits, for example 1000-0000-0017. You can leave out the hyphens.' },
    password: {
      label: 'ID password',
      hint: 'The password you were given with the ID. It is not the password of your TOYOTA account.',
    },
    kana: { label: 'Name (kana)', hint: 'For example: サトウ ハナコ' },
    birthDate: { label: 'Date of birth', hint: 'For example, 1970 / 4 / 12' },
    phone: { label: 'Phone number', hint: 'The phone number registered with your contract.' },
  },
  recordFields: {
    name: 'Name',
    kana: 'Name (kana)',
    birthDate: 'Date of birth',
    phone: 'Phone number',
    postalCode: 'Postal code',
  },
  passkey: 'Passkey',
  maskedBirthDate: (year) => `${year}-••-••`,
  documents,
  letters,
  mails,
};
