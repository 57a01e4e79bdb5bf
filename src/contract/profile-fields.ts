export const customerTypes = ['individual', 'corporation'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** Decides how a field is entered, normalized and checked (`src/input/profile.ts`). */
export type ProfileFieldKind = 'text' | 'kana' | 'birthDate' | 'phone' | 'postalCode';

export interface ProfileFieldDefinition {
  readonly kind: ProfileFieldKind;
  /** The section of the form. */
  readonly section: 'corporation' | 'person' | 'contact';
  /** Customer types that have the field. */
  readonly customerTypes: readonly CustomerType[];
  /** Required unless a policy says otherwise. */
  readonly required?: true;
  /** WHATWG autofill token; `off` where there is none (WCAG 1.3.5). */
  readonly autocomplete: string;
  /** Half the width of the form: two such fields share a row where there is room. */
  readonly half?: true;
  /** The row of a review that it shares with other fields. Without it, it has its own row. */
  readonly row?: 'name' | 'furigana' | 'address';
}

const all = customerTypes;
const corporation = ['corporation'] as const;
const individual = ['individual'] as const;

/**
 * The account details, in the order of the form. A new field needs an entry here and a label in each language
 * (`profileFields` of the messages). Schema, form, checks, review, account information and service are derived.
 */
export const profileFields = {
  corporationName: {
    kind: 'text',
    section: 'corporation',
    customerTypes: corporation,
    required: true,
    autocomplete: 'organization',
  },
  corporationNameKana: {
    kind: 'kana',
    section: 'corporation',
    customerTypes: corporation,
    required: true,
    autocomplete: 'off',
  },
  familyName: {
    kind: 'text',
    section: 'person',
    customerTypes: all,
    required: true,
    autocomplete: 'family-name',
    half: true,
    row: 'name',
  },
  givenName: {
    kind: 'text',
    section: 'person',
    customerTypes: all,
    required: true,
    autocomplete: 'given-name',
    half: true,
    row: 'name',
  },
  familyNameKana: {
    kind: 'kana',
    section: 'person',
    customerTypes: all,
    required: true,
    autocomplete: 'off',
    half: true,
    row: 'furigana',
  },
  givenNameKana: {
    kind: 'kana',
    section: 'person',
    customerTypes: all,
    required: true,
    autocomplete: 'off',
    half: true,
    row: 'furigana',
  },
  birthDate: { kind: 'birthDate', section: 'person', customerTypes: individual, autocomplete: 'bday' },
  phone: { kind: 'phone', section: 'contact', customerTypes: all, autocomplete: 'tel-national' },
  postalCode: { kind: 'postalCode', section: 'contact', customerTypes: all, autocomplete: 'postal-code' },
  prefecture: { kind: 'text', section: 'contact', customerTypes: all, autocomplete: 'address-level1', row: 'address' },
  city: { kind: 'text', section: 'contact', customerTypes: all, autocomplete: 'address-level2', row: 'address' },
  street: { kind: 'text', section: 'contact', customerTypes: all, autocomplete: 'address-line1', row: 'address' },
  building: { kind: 'text', section: 'contact', customerTypes: all, autocomplete: 'address-line2', row: 'address' },
} as const satisfies Record<string, ProfileFieldDefinition>;

/** Every field but the customer type. */
export type ProfileFieldName = keyof typeof profileFields;

export const profileFieldNames = Object.keys(profileFields) as ProfileFieldName[];
