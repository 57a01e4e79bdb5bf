import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { CredentialTypeSchema, ServiceDetailsSchema } from './credential.js';
import { ProfileSchema } from './profile.js';

/**
 * `credential`: holds a card ID (seed, procedure ②) · `plain`: without any ID, no notice and no identity step ·
 * `resume`: goes on with a registration that another device began, once its verified address is proved again. Its answer
 * to the code is that registration; the device before has to resume likewise.
 */
export const registrationWays = ['credential', 'plain', 'resume'] as const;
export const RegistrationWaySchema = v.picklist(registrationWays);
export type RegistrationWay = v.InferOutput<typeof RegistrationWaySchema>;

/** Steps the service owns, in order (seed, procedure ②, steps 3 to 10). Step 2, choosing the way, starts it. */
export const registrationSteps = ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'] as const;
export const RegistrationStepSchema = v.picklist(registrationSteps);
export type RegistrationStep = v.InferOutput<typeof RegistrationStepSchema>;

/** A registration on its way. The service keeps it; the browser holds only the HttpOnly cookie that names it. */
export const RegistrationSchema = v.object({
  /** Tells drafts apart; not a secret, worthless without the cookie. */
  id: v.string(),
  way: RegistrationWaySchema,
  /** The first step still to do. Earlier ones may be answered again. */
  step: RegistrationStepSchema,
  /** Seconds until it ends if nothing happens. */
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

/** `GET /api/registrations/current`; null when there is none. */
export const CurrentRegistrationSchema = v.object({ registration: v.nullable(RegistrationSchema) });

/** `POST /api/registrations` */
export const BeginRegistrationSchema = v.object({ way: RegistrationWaySchema });

/** `POST /api/registrations/{id}/terms`. Errors: terms-required, terms-changed. */
export const AcceptTermsSchema = v.object({
  accepted: v.boolean(),
  version: v.string(),
  hash: v.string(),
  /** ISO 8601 instant at which the text was shown. */
  shownAt: v.string(),
});

/** `POST /api/registrations/{id}/email`. Sends the code. Errors: invalid-fields, email-format, rate-limited. */
export const RegisterEmailSchema = v.object({ email: v.string() });

/** `POST /api/registrations/{id}/profile`. `password` may stay out when `hasPassword`. */
export const RegisterProfileSchema = v.object({ profile: ProfileSchema, password: v.optional(v.string()) });
