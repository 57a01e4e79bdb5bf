import * as v from 'valibot';
import { BrandSchema } from './brand.js';
import { ChallengeSchema } from './challenge.js';
import { CredentialTypeSchema, ServiceDetailsSchema } from './credential.js';
import { ProfileSchema } from './profile.js';

/**
 * `credential`: the visitor holds a card ID (procedure ②) · `without-id`: no notice and no identity step · `resume`:
 * continues a registration that was begun on another device. The visitor verifies its email address again; the answer to
 * the code is that registration. From then on the other device has to resume it too.
 */
export const registrationPaths = ['credential', 'without-id', 'resume'] as const;
export const RegistrationPathSchema = v.picklist(registrationPaths);
export type RegistrationPath = v.InferOutput<typeof RegistrationPathSchema>;

/** The steps that the service stores, in order (procedure ②-3 to ②-10). Choosing the path (②-2) begins a registration. */
export const registrationSteps = ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'] as const;
export const RegistrationStepSchema = v.picklist(registrationSteps);
export type RegistrationStep = v.InferOutput<typeof RegistrationStepSchema>;

/** A registration under way. The service stores it; the browser has only the HttpOnly cookie that identifies it. */
export const RegistrationSchema = v.object({
  /** Identifies the registration. Not a secret: no call accepts it without the cookie. */
  id: v.string(),
  path: RegistrationPathSchema,
  /** The brand of the page on which it was begun. */
  brand: v.optional(BrandSchema),
  /** The first step without an answer. Earlier steps may be answered again. */
  step: RegistrationStepSchema,
  /** Seconds until the registration ends, if there is no further call. */
  expiresIn: v.number(),
  termsVersion: v.optional(v.string()),
  credentialType: v.optional(CredentialTypeSchema),
  service: v.optional(ServiceDetailsSchema),
  /** As typed by the visitor. */
  email: v.optional(v.string()),
  challenge: v.optional(ChallengeSchema),
  /** Once the code was accepted: the stored details, at first those of the credential's record. */
  profile: v.optional(ProfileSchema),
  /** The service has stored a password (hashed) with the registration. */
  hasPassword: v.boolean(),
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;

/** Null when no registration is under way. */
export const CurrentRegistrationSchema = v.object({ registration: v.nullable(RegistrationSchema) });

export const BeginRegistrationSchema = v.object({
  path: RegistrationPathSchema,
  /** The brand of the page, as its markup names it. One that the service does not have counts as none. */
  brand: v.optional(v.string()),
});
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
