import { parse } from 'valibot';
import {
  definitionOf,
  profileFieldNames,
  profileFieldsOf,
  ProfileSchema,
  shownFields,
  type FieldError,
  type Profile,
  type ProfileFieldName,
  type ProfilePolicy,
} from '../../src/contract/index.js';
import { checkProfile, fieldsClearedForCorporation, foldProfile } from '../../src/input/index.js';

/** A profile without details. */
export const emptyProfile: Readonly<Profile> = parse(ProfileSchema, { customerType: 'individual' });

/** The name that the product calls the account's holder by. */
export const displayNameOf = ({ customerType, corporationName, familyName, givenName }: Profile): string =>
  customerType === 'corporation' ? corporationName : `${familyName} ${givenName}`;

const isOfAddress = (name: ProfileFieldName): boolean => name === 'postalCode' || definitionOf(name).row === 'address';

/** The fields without which a value says something else: of furigana its name, of a part of an address the other parts. */
function fieldsOfSameThing(name: ProfileFieldName): ProfileFieldName[] {
  if (definitionOf(name).kind === 'kana') return [name.replace('Kana', '') as ProfileFieldName];
  return isOfAddress(name) ? profileFieldNames.filter(isOfAddress) : [];
}

/**
 * The stored values of the fields that the policy does not show. What belonged to a value that has changed is left out:
 * the furigana of another name, the postal code of another address, the person of an account that became 法人.
 */
function hiddenFields(profile: Profile, policy: ProfilePolicy, stored: Profile): Partial<Profile> {
  const { customerType: type } = profile;
  const shown = shownFields(type, policy).map(({ name }) => name);
  const hasChanged = (name: ProfileFieldName): boolean => shown.includes(name) && profile[name] !== stored[name];
  const another = type === stored.customerType ? [] : fieldsClearedForCorporation;
  const hidden = profileFieldsOf(type).filter(
    (name) => !shown.includes(name) && !another.includes(name) && !fieldsOfSameThing(name).some(hasChanged),
  );
  return Object.fromEntries(hidden.map((name) => [name, stored[name]]));
}

/**
 * The profile as it is stored, or what is wrong with it.
 *
 * @param today - `YYYY-MM-DD`
 * @param stored - the profile that is changed: what is not shown stays. Without it, that is empty.
 */
export function parseProfile(
  typed: Profile,
  today: string,
  policy: ProfilePolicy,
  stored: Profile = emptyProfile,
): { profile: Profile; errors?: never } | { profile?: never; errors: FieldError[] } {
  const profile = foldProfile(typed, policy);
  const errors = checkProfile(profile, today, policy).map(({ field, code }) => ({ field: `profile.${field}`, code }));
  return errors.length ? { errors } : { profile: { ...profile, ...hiddenFields(profile, policy, stored) } };
}
