import * as v from 'valibot';
import { BrandSchema } from './brand.js';
import { ProfileSchema } from './profile.js';

/** All that the service keeps of an account holder, apart from secrets, their hashes and sessions. Instants are ISO 8601. */
export const AccountExportSchema = v.object({
  exportedAt: v.string(),
  registeredAt: v.string(),
  email: v.string(),
  /** The new address of a change that waits for its code. */
  pendingEmail: v.optional(v.string()),
  /** With own fields of every brand, also of those that are asked no more. */
  profile: ProfileSchema,
  hasPassword: v.boolean(),
  passkeys: v.array(v.object({ name: v.string(), createdAt: v.string(), lastUsedAt: v.optional(v.string()) })),
  /** Every link, also those that ended. */
  services: v.array(
    v.object({
      brand: BrandSchema,
      /** In the reader's language. */
      brandName: v.string(),
      serviceName: v.string(),
      credentialTypeName: v.string(),
      /** As the list of services shows it. */
      maskedId: v.string(),
      linkedAt: v.string(),
      unlinkedAt: v.optional(v.string()),
    }),
  ),
  /** The texts that were accepted. */
  acceptances: v.array(
    v.object({
      document: v.string(),
      version: v.string(),
      acceptedAt: v.string(),
      /** Origin and language of the page. */
      surface: v.string(),
    }),
  ),
  /** The sites that may know details. */
  sites: v.array(
    v.object({ id: v.string(), name: v.string(), url: v.string(), details: v.array(v.string()), since: v.string() }),
  ),
});
export type AccountExport = v.InferOutput<typeof AccountExportSchema>;
