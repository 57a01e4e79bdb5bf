import type { ProfileMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';
import { your } from '../../../i18n/english.js';

export const profile: ProfileMessages = {
  fields: {
    ...common.fields,
    format: (label, facts) =>
      ({
        id: 'Enter the 12 digits of your ID.',
        phone: 'Enter a mobile number with 11 digits, or another phone number with 10 digits.',
        postalCode: 'Enter a 7-digit postal code.',
      })[facts.name] ?? common.fields.format(label, facts),
    'too-short': (label, { minLength, length }) =>
      `Use at least ${minLength ?? 8} characters for ${your(label)} (now ${length}).`,
    'too-long': (label, { maxLength }) => `Use at most ${maxLength} characters for ${your(label)}.`,
    'not-kana': (label) => `Enter ${your(label)} in hiragana or katakana.`,
    'not-a-date': (label) => `Enter ${your(label)} as a date that exists, for example 1970 / 4 / 12.`,
    'in-the-future': (label) => `Enter ${your(label)}: it cannot be in the future.`,
    characters: (label) => `Remove characters that cannot be used from ${your(label)}.`,
    'same-as-email': (label) => `Don’t use your email address as ${your(label)}.`,
    'too-common': (label) => `Choose something harder to guess for ${your(label)}.`,
    wrong: (label) => `That is not ${your(label)}. Please try again.`,
  },
  customerType: 'Customer type',
  individual: 'Individual',
  corporation: 'Corporation',
  corporationCannotChange: 'A corporation cannot be changed to an individual later.',
  corporationClears:
    'Switching to a corporate account clears the name, its reading and the date of birth you entered. Continue?',
  corporationConfirm: 'Switch to a corporate account',
  profileFields: {
    corporationName: 'Corporation name',
    corporationNameKana: 'Corporation name (furigana)',
    familyName: 'Surname',
    givenName: 'Given\u00a0name',
    familyNameKana: 'Surname (furigana)',
    givenNameKana: 'Given\u00a0name (furigana)',
    birthDate: 'Date of birth',
    phone: 'Phone number',
    postalCode: 'Postal code',
    prefecture: 'Prefecture',
    city: 'City',
    street: 'Town and house number',
    building: 'Building and room',
  },
  profileHints: {
    kana: 'You can enter furigana in hiragana.',
    phone: 'For example, 090-1234-5678. You can leave out the hyphens.',
    postalCode: 'For example, 100-0001. You can leave out the hyphen.',
    birthDate: 'For example, 1970 / 4 / 12',
  },
  furigana: 'Furigana',
  furiganaOffer: (kana) => `Enter “${kana}”`,
  address: 'Address',
  contactPerson: 'Contact person',
  personName: 'Name',
  otherDetails: 'Other details',
  optionalFields: (labels) => `Optional details (${labels.toLowerCase()})`,
  labelSeparator: ', ',
  birthDateParts: { year: 'Year', month: 'Month', day: 'Day' },
  lookUpAddress: 'Find the address by postal code',
  lookUpPending: 'Searching',
  addressNotFound: 'We found no address for this postal code. Please enter it yourself.',
  addressChoose: 'Select your address.',
  notGiven: 'Not registered',
  passwordHint: (min, max) => `${min} to ${max} characters.`,
};
