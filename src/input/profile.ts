import { profileFieldNames, type ProfileFieldKind, type ProfileFieldName } from '../contract/profile-fields.js';
import { definitionOf, shownFields, type ProfilePolicy, type ProfilePolicyField } from '../contract/profile-policy.js';
import type { Profile, ProfileField } from '../contract/profile.js';
import type { FieldErrorCode } from '../contract/problem.js';
import { checkBirthDate, foldDate } from './birth-date.js';
import { checkKana, foldKana } from './kana.js';
import { checkPhone, foldPhone } from './phone.js';
import { checkPostalCode, foldPostalCode } from './postal-code.js';

/** Control characters, halves of surrogate pairs, and marks that turn the direction of the text around them. */
const unwanted = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** @param maxLength - most characters (UTF-16 code units) */
export function checkText(value: string, maxLength = 100): FieldErrorCode | undefined {
  if (value.length > maxLength) return 'too-long';
  return unwanted.test(value) ? 'characters' : undefined;
}

interface Kind {
  fold(text: string): string;
  /** `today` is `YYYY-MM-DD`. */
  check(value: string, today: string): FieldErrorCode | undefined;
}

const kinds: Record<ProfileFieldKind, Kind> = {
  // Names stay as typed but for outer blanks.
  text: { fold: (text) => text.trim(), check: (value) => checkText(value) },
  kana: { fold: foldKana, check: checkKana },
  birthDate: { fold: foldDate, check: checkBirthDate },
  phone: { fold: foldPhone, check: checkPhone },
  postalCode: { fold: foldPostalCode, check: checkPostalCode },
};

/** Fields that lose their value when 個人 becomes 法人: another person is named then. Said before it happens. */
export const fieldsClearedForCorporation = profileFieldNames.filter((name) => definitionOf(name).section === 'person');

/** A profile with nothing given. */
export const emptyProfile = (): Profile => ({
  customerType: 'individual',
  ...(Object.fromEntries(profileFieldNames.map((name) => [name, ''])) as Record<ProfileFieldName, string>),
});

export const foldProfileField = (name: ProfileFieldName, text: string): string =>
  kinds[definitionOf(name).kind].fold(text);

/**
 * Strict inside: what the service stores. What is not shown to a customer type is empty.
 *
 * @param policy - default: `defaultProfilePolicy`
 */
export function foldProfile(profile: Profile, policy?: ProfilePolicy): Profile {
  const folded = { ...emptyProfile(), customerType: profile.customerType };
  for (const { name } of shownFields(profile.customerType, policy)) {
    folded[name] = foldProfileField(name, profile[name].trim());
  }
  return folded;
}

/** One field of a folded profile. `today` is `YYYY-MM-DD`. */
export function checkProfileField(
  { name, required }: ProfilePolicyField,
  value: string,
  today: string,
): FieldErrorCode | undefined {
  if (value) return kinds[definitionOf(name).kind].check(value, today);
  return required ? 'required' : undefined;
}

/** Every wrong field of a folded profile, in the order of the form. */
export function checkProfile(
  profile: Profile,
  today: string,
  policy?: ProfilePolicy,
): { field: ProfileField; code: FieldErrorCode }[] {
  return shownFields(profile.customerType, policy).flatMap((field) => {
    const code = checkProfileField(field, profile[field.name], today);
    return code ? [{ field: field.name, code }] : [];
  });
}
