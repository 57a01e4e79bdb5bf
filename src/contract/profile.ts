import * as v from 'valibot';
import { customerTypes, profileFieldNames, type ProfileFieldName } from './profile-fields.js';

export const CustomerTypeSchema = v.picklist(customerTypes);

const text = v.optional(v.string(), '');
const texts = Object.fromEntries(profileFieldNames.map((name) => [name, text])) as Record<
  ProfileFieldName,
  typeof text
>;

/**
 * Account details. Empty text means "not given". `profileFields` lists the fields of each customer type; widgets and
 * service check them with `checkProfile` of `src/input`. `birthDate` is an ISO 8601 date, `1985-04-12`; `phone` and
 * `postalCode` are digits only.
 */
export const ProfileSchema = v.object({ customerType: CustomerTypeSchema, ...texts });
export type Profile = v.InferOutput<typeof ProfileSchema>;
export type ProfileField = keyof Profile;
