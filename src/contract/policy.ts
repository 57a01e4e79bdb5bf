import * as v from 'valibot';
import type { OwnFields } from './own-fields.js';
import type { ProfilePolicy } from './profile-policy.js';

/**
 * How a widget with secrets appears on an origin. The service decides.
 * `inline`: fields in the page · `frame`: an iframe of the id origin · `redirect`: a link to the hosted page.
 */
export const presentations = ['inline', 'frame', 'redirect'] as const;
export type Presentation = (typeof presentations)[number];
/** A newer service may answer with another one: `presentationOf` says what it counts as. */
export const PresentationSchema = v.string() as unknown as v.CustomSchema<Presentation, undefined>;

/** The presentation that a policy names; `redirect` for one that is not known, and without a policy. */
export const presentationOf = (policy: Policy | undefined): Presentation =>
  presentations.filter((each) => each === policy?.presentation)[0] ?? 'redirect';

/** Read by the parts of the widgets that draw a profile. A newer service may name fields that they leave out. */
export const ProfilePolicySchema = v.any() as unknown as v.GenericSchema<ProfilePolicy>;

/** Read by the part of the widgets that only pages of a brand with own fields load. */
export const OwnFieldsSchema = v.any() as unknown as v.GenericSchema<OwnFields>;

/** The policy for the origin of the calling page. */
export const PolicySchema = v.object({
  presentation: PresentationSchema,
  /** Hosted pages, absolute URLs on the id origin. They take `?return_to=`, which the service checks. */
  hosted: v.object({ login: v.string(), registration: v.string(), signOut: v.optional(v.string()) }),
  password: v.object({
    /** Fewest and most characters (code points). */
    minLength: v.number(),
    maxLength: v.number(),
  }),
  /** The sender address of the service's mails; shown so that visitors can allow it in a mail filter. */
  mailSender: v.string(),
  /** Whom visitors can ask, in one line, by language: a telephone number, its hours. */
  contact: v.optional(v.object({ ja: v.string(), en: v.string() })),
  /** Which profile fields are shown and required, by customer type. Without it: `defaultProfilePolicy`. */
  profile: v.optional(ProfilePolicySchema),
  /** Further fields of the account details, by the brand that adds them. */
  ownFields: v.optional(OwnFieldsSchema),
});
export type Policy = v.InferOutput<typeof PolicySchema>;
export type PasswordPolicy = Policy['password'];
