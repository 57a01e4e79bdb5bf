import { parse } from 'valibot';
import { ProfileSchema, type FieldError, type Profile } from '../../src/contract/index.js';
import { checkProfile, foldProfile } from '../../src/input/index.js';

/** A profile without details. */
export const emptyProfile: Readonly<Profile> = parse(ProfileSchema, { customerType: 'individual' });

/** The name that the product calls the account's holder by. */
export const displayNameOf = ({ customerType, corporationName, familyName, givenName }: Profile): string =>
  customerType === 'corporation' ? corporationName : `${familyName} ${givenName}`;

/** The profile as it is stored, or what is wrong with it. `today` is `YYYY-MM-DD`. */
export function parseProfile(
  typed: Profile,
  today: string,
): { profile: Profile; errors?: never } | { profile?: never; errors: FieldError[] } {
  const profile = foldProfile(typed);
  const errors = checkProfile(profile, today).map(({ field, code }) => ({ field: `profile.${field}`, code }));
  return errors.length ? { errors } : { profile };
}
