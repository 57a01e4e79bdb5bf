import type { FieldError, Profile } from '../../src/contract/index.js';
import { checkProfile, foldProfile } from '../../src/input/index.js';

/** The profile as it is stored, or what is wrong with it. `today` is `YYYY-MM-DD`. */
export function readProfile(
  typed: Profile,
  today: string,
): { profile: Profile; errors?: never } | { profile?: never; errors: FieldError[] } {
  const profile = foldProfile(typed);
  const errors = checkProfile(profile, today).map(({ field, code }) => ({ field: `profile.${field}`, code }));
  return errors.length ? { errors } : { profile };
}

/** 法人 stays 法人: its contracts are a corporation's. */
export function errorsOfChange(before: Profile, after: Profile): FieldError[] {
  const turned = before.customerType === 'corporation' && after.customerType === 'individual';
  return turned ? [{ field: 'profile.customerType', code: 'format' }] : [];
}
