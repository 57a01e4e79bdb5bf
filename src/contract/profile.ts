import * as v from 'valibot';
import type { OwnValues } from './own-fields.js';
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
 * `postalCode` are digits only. `own` has the values of fields that brands add.
 */
export const ProfileSchema = v.object({
  customerType: CustomerTypeSchema,
  ...texts,
  /** In a call it is `OwnValuesSchema`. Widgets read it in a part that only some pages load. */
  own: v.optional(v.any() as unknown as v.GenericSchema<OwnValues>),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;
/** The fields that every service knows, and the customer type. */
export type ProfileField = Exclude<keyof Profile, 'own'>;
