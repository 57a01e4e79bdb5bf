import * as v from 'valibot';
import { BrandSchema, namePattern } from './brand.js';

/** A kind of card or ID, for instance `ownersCard`. Which there are is the service's data. */
export const CredentialTypeSchema = v.pipe(v.string(), v.regex(namePattern));
export type CredentialType = v.InferOutput<typeof CredentialTypeSchema>;

/** Identity fields a requirement set may ask for. */
export const identityFieldNames = ['id', 'password', 'kana', 'birthDate', 'phone'] as const;
export const IdentityFieldNameSchema = v.picklist(identityFieldNames);
export type IdentityFieldName = v.InferOutput<typeof IdentityFieldNameSchema>;

/** One set of fields that proves who holds the credential. The service decides which sets exist. */
export const RequirementSetSchema = v.object({
  name: v.string(),
  label: v.string(),
  fields: v.array(v.object({ name: IdentityFieldNameSchema, label: v.string(), hint: v.optional(v.string()) })),
});
export type RequirementSet = v.InferOutput<typeof RequirementSetSchema>;

/** Names and labels are in the language of `Accept-Language`. */
export const CredentialTypesSchema = v.object({
  types: v.array(
    v.object({
      type: CredentialTypeSchema,
      brand: BrandSchema,
      name: v.string(),
      /** At least one. */
      requirementSets: v.array(RequirementSetSchema),
    }),
  ),
});
export type CredentialTypes = v.InferOutput<typeof CredentialTypesSchema>;
export type CredentialTypeInfo = CredentialTypes['types'][number];

/** Body of an identity check, for registration and for linking. Secrets as typed, other fields normalized. */
export const IdentitySchema = v.object({
  type: CredentialTypeSchema,
  requirementSet: v.string(),
  fields: v.record(IdentityFieldNameSchema, v.optional(v.string())),
});
export type Identity = v.InferInput<typeof IdentitySchema>;

/** The connected service of a credential, personal details masked. */
export const ServiceDetailsSchema = v.object({
  brand: BrandSchema,
  brandName: v.string(),
  serviceName: v.string(),
  credentialTypeName: v.string(),
  /** For instance `1000-••••-0025`. */
  maskedId: v.string(),
  /** Labelled rows of the record, masked, in the language of `Accept-Language`. */
  rows: v.array(v.object({ label: v.string(), value: v.string() })),
});
export type ServiceDetails = v.InferOutput<typeof ServiceDetailsSchema>;
