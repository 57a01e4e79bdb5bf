import * as v from 'valibot';
import { OwnValuesSchema } from './own-fields.js';
import { ProfileSchema } from './profile.js';

/** A profile in a call. Widgets import only its type. */
const TypedProfileSchema = v.object({ ...ProfileSchema.entries, own: v.optional(OwnValuesSchema) });

/** `customerType` cannot be changed from `corporation` to `individual`. Own fields that are left out stay as they are. */
export const ChangeProfileSchema = v.object({ profile: TypedProfileSchema });
export type ChangeProfile = v.InferInput<typeof ChangeProfileSchema>;

/** `password` may be omitted if `hasPassword` is true. Own fields of the registration's brand that are left out are empty. */
export const RegisterProfileSchema = v.object({ profile: TypedProfileSchema, password: v.optional(v.string()) });
export type RegisterProfile = v.InferInput<typeof RegisterProfileSchema>;
