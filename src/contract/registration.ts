import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { CredentialTypeSchema, ServiceDetailsSchema } from './credential.js';
import { ProfileSchema } from './profile.js';

/**
 * `credential`: the visitor holds a card ID (procedure ②) · `without-id`: no notice and no identity step · `resume`:
 * continues a registration that another device began, once its verified address is proved again. The answer to the code
 * is that registration; the other device has to resume it in the same way.
 */
export const registrationPaths = ['credential', 'without-id', 'resume'] as const;
export const RegistrationPathSchema = v.picklist(registrationPaths);
export type RegistrationPath = v.InferOutput<typeof RegistrationPathSchema>;

/** Steps the service owns, in order (procedure ②, steps 3 to 10). Step 2, choosing the path, begins it. */
export const registrationSteps = ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'] as const;
export const RegistrationStepSchema = v.picklist(registrationSteps);
export type RegistrationStep = v.InferOutput<typeof RegistrationStepSchema>;

/** A registration under way. The service keeps it; the browser holds only the HttpOnly cookie that names it. */
export const RegistrationSchema = v.object({
  /** Tells drafts apart; not a secret, worthless without the cookie. */
  id: v.string(),
  path: RegistrationPathSchema,
  /** The first step still to do. Earlier ones may be answered again. */
  step: RegistrationStepSchema,
  /** Seconds until it ends without activity. */
  expiresIn: v.number(),
  termsVersion: v.optional(v.string()),
  credentialType: v.optional(CredentialTypeSchema),
  service: v.optional(ServiceDetailsSchema),
  /** As the visitor typed it. */
  email: v.optional(v.string()),
  challenge: v.optional(ChallengeSchema),
  /** From the code step on: the draft, or what the card's record gives. */
  profile: v.optional(ProfileSchema),
  /** A password was stored (hashed) with the draft. */
  hasPassword: v.boolean(),
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;

/** Null when no registration is under way. */
export const CurrentRegistrationSchema = v.object({ registration: v.nullable(RegistrationSchema) });

export const BeginRegistrationSchema = v.object({ path: RegistrationPathSchema });
export type BeginRegistration = v.InferInput<typeof BeginRegistrationSchema>;

export const AcceptTermsSchema = v.object({
  accepted: v.boolean(),
  version: v.string(),
  hash: v.string(),
  /** ISO 8601 instant at which the text was shown. */
  shownAt: v.string(),
});
export type AcceptTerms = v.InferInput<typeof AcceptTermsSchema>;

export const RegisterEmailSchema = v.object({ email: v.string() });
export type RegisterEmail = v.InferInput<typeof RegisterEmailSchema>;

/** `password` may be left out when `hasPassword`. */
export const RegisterProfileSchema = v.object({ profile: ProfileSchema, password: v.optional(v.string()) });
export type RegisterProfile = v.InferInput<typeof RegisterProfileSchema>;
