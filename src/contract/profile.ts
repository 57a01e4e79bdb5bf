import * as v from 'valibot';

export const customerTypes = ['individual', 'corporation'] as const;
export const CustomerTypeSchema = v.picklist(customerTypes);
export type CustomerType = v.InferOutput<typeof CustomerTypeSchema>;

const text = v.optional(v.string(), '');

/**
 * Account details. For `individual` the four name fields are required, for `corporation` the two corporation
 * fields and the contact person's name; the rest is optional. Empty text means "not given". Which fields are
 * wrong is the answer of `checkProfile` in `src/input`, on both sides.
 */
export const ProfileSchema = v.object({
  customerType: CustomerTypeSchema,
  corporationName: text,
  corporationNameKana: text,
  familyName: text,
  givenName: text,
  familyNameKana: text,
  givenNameKana: text,
  /** ISO 8601 date, `1985-04-12`, individuals only. */
  birthDate: text,
  /** Digits only. */
  phone: text,
  /** Seven digits. */
  postalCode: text,
  prefecture: text,
  city: text,
  /** Town, block and house number. */
  street: text,
  building: text,
});
export type Profile = v.InferOutput<typeof ProfileSchema>;
export type ProfileField = keyof Profile;
