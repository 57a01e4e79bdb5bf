import {
  definitionOf,
  profileFieldNames,
  type CustomerType,
  type ProfileFieldKind,
  type ProfileFieldName,
} from '../contract/profile-fields.js';
import type { Profile, ProfileField } from '../contract/profile.js';
import type { FieldErrorCode } from '../contract/problem.js';
import { checkBirthDate, foldDate } from './birth-date.js';
import { checkKana, foldKana } from './kana.js';
import { checkPhone, foldPhone } from './phone.js';
import { checkPostalCode, foldPostalCode } from './postal-code.js';

/** Control characters, and characters that change the direction of the text around them. */
// eslint-disable-next-line no-control-regex -- the expression searches for control characters
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

function checkText(value: string): FieldErrorCode | undefined {
  if (value.length > 100) return 'too-long';
  return unwanted.test(value) ? 'characters' : undefined;
}

interface Kind {
  fold(text: string): string;
  /** `today` is `YYYY-MM-DD`. */
  check(value: string, today: string): FieldErrorCode | undefined;
}

const kinds: Record<ProfileFieldKind, Kind> = {
  // Only outer blanks are removed: names are stored as typed.
  text: { fold: (text) => text.trim(), check: checkText },
  kana: { fold: foldKana, check: checkKana },
  birthDate: { fold: foldDate, check: checkBirthDate },
  phone: { fold: foldPhone, check: checkPhone },
  postalCode: { fold: foldPostalCode, check: checkPostalCode },
};

const hasField = (type: CustomerType, name: ProfileFieldName): boolean =>
  definitionOf(name).customerTypes.includes(type);

/** The fields that a customer type has, in the order of the form. */
export const profileFieldsOf = (type: CustomerType): ProfileFieldName[] =>
  profileFieldNames.filter((name) => hasField(type, name));

/** The required fields of a customer type. For a corporation too, the name of a contact person is required. */
export const requiredProfileFields = (type: CustomerType): ProfileFieldName[] =>
  profileFieldsOf(type).filter((name) => definitionOf(name).required);

/** Fields that are cleared when 個人 becomes 法人, because they name another person then. The form warns before. */
export const fieldsClearedForCorporation = profileFieldNames.filter((name) => definitionOf(name).section === 'person');

/** A profile without any details. */
export const emptyProfile = (): Profile => ({
  customerType: 'individual',
  ...(Object.fromEntries(profileFieldNames.map((name) => [name, ''])) as Record<ProfileFieldName, string>),
});

export const foldProfileField = (name: ProfileFieldName, text: string): string =>
  kinds[definitionOf(name).kind].fold(text);

/** The profile in its stored form. Fields that the customer type does not have are empty. */
export function foldProfile(profile: Profile): Profile {
  const folded = { ...profile };
  for (const name of profileFieldNames) {
    folded[name] = hasField(profile.customerType, name) ? foldProfileField(name, profile[name].trim()) : '';
  }
  return folded;
}

/** Checks one field of a profile in its stored form. `today` is `YYYY-MM-DD`. */
export function checkProfileField(
  type: CustomerType,
  name: ProfileFieldName,
  value: string,
  today: string,
): FieldErrorCode | undefined {
  if (!value) return requiredProfileFields(type).includes(name) ? 'required' : undefined;
  return kinds[definitionOf(name).kind].check(value, today);
}

/** Every invalid field of a profile in its stored form, in the order of the form. */
export function checkProfile(profile: Profile, today: string): { field: ProfileField; code: FieldErrorCode }[] {
  return profileFieldNames.flatMap((field) => {
    const code = checkProfileField(profile.customerType, field, profile[field], today);
    return code ? [{ field, code }] : [];
  });
}
