import { checkBirthDate, foldDate } from './birth-date.js';
import type { InputError } from './input-error.js';
import { checkKana, foldKana } from './kana.js';
import { checkPhone, foldPhone } from './phone.js';
import { checkPostalCode, foldPostalCode } from './postal-code.js';

/** The contract's profile, field by field; this file depends on names alone. */
export interface ProfileInput {
  customerType: 'individual' | 'corporation';
  corporationName: string;
  corporationNameKana: string;
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  birthDate: string;
  phone: string;
  postalCode: string;
  prefecture: string;
  city: string;
  street: string;
  building: string;
}
export type ProfileInputField = keyof ProfileInput;

const kanaFields = ['corporationNameKana', 'familyNameKana', 'givenNameKana'] as const;
const corporationFields = ['corporationName', 'corporationNameKana'] as const;
const personFields = ['familyName', 'givenName', 'familyNameKana', 'givenNameKana'] as const;

/** Control characters, and marks that turn the direction of the text around them. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** Fields a customer type must give; a corporation names a contact person too. */
export function requiredProfileFields(customerType: ProfileInput['customerType']): readonly ProfileInputField[] {
  return customerType === 'corporation' ? [...corporationFields, ...personFields] : personFields;
}

/** Fields that lose their value when 個人 becomes 法人; said before it happens. */
export const fieldsClearedForCorporation: readonly ProfileInputField[] = [...personFields, 'birthDate'];

/** Strict inside: what the service stores. Names stay as typed but for outer blanks. */
export function foldProfile(profile: ProfileInput): ProfileInput {
  const folded = { ...profile };
  for (const field of Object.keys(folded) as ProfileInputField[]) {
    if (field !== 'customerType') folded[field] = folded[field].trim();
  }
  for (const field of kanaFields) folded[field] = foldKana(folded[field]);
  folded.phone = foldPhone(folded.phone);
  folded.postalCode = foldPostalCode(folded.postalCode);
  folded.birthDate = profile.customerType === 'corporation' ? '' : foldDate(folded.birthDate);
  if (profile.customerType === 'individual') for (const field of corporationFields) folded[field] = '';
  return folded;
}

/** One field of a folded profile. `today` is `YYYY-MM-DD`. */
export function checkProfileField(
  profile: ProfileInput,
  field: ProfileInputField,
  today: string,
): InputError | undefined {
  const value = profile[field];
  if (!value) return requiredProfileFields(profile.customerType).includes(field) ? 'required' : undefined;
  if ((kanaFields as readonly string[]).includes(field)) return checkKana(value);
  if (field === 'phone') return checkPhone(value);
  if (field === 'postalCode') return checkPostalCode(value);
  if (field === 'birthDate') return checkBirthDate(value, today);
  if (value.length > 100) return 'too-long';
  return unwanted.test(value) ? 'characters' : undefined;
}

/** Every wrong field of a folded profile, in the order of the form. */
export function checkProfile(profile: ProfileInput, today: string): { field: ProfileInputField; code: InputError }[] {
  const errors: { field: ProfileInputField; code: InputError }[] = [];
  for (const field of Object.keys(profile) as ProfileInputField[]) {
    const code = checkProfileField(profile, field, today);
    if (code) errors.push({ field, code });
  }
  return errors;
}
