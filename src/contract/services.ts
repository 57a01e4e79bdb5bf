import * as v from 'valibot';
import { BrandSchema } from './brand.js';

export const linkStates = ['linked', 'invalidated'] as const;
/** What happened to the credential of an invalidated link. */
export const invalidationReasons = ['transferred', 'cancelled', 'suspended'] as const;

/** One connected service of the account. */
export const ConnectedServiceSchema = v.object({
  id: v.string(),
  serviceName: v.string(),
  credentialTypeName: v.string(),
  maskedId: v.string(),
  /** ISO 8601 instant. */
  linkedAt: v.string(),
  /** `invalidated`: the credential cannot be used any more, or not at present. */
  state: v.picklist(linkStates),
  /** Of an invalidated link; without it `transferred`. A link whose credential was `suspended` may become valid again. */
  reason: v.optional(v.picklist(invalidationReasons)),
});
export type InvalidationReason = (typeof invalidationReasons)[number];
export type ConnectedService = v.InferOutput<typeof ConnectedServiceSchema>;

/** 連携中のコネクティッドサービス一覧, by brand. */
export const ConnectedServicesSchema = v.object({
  brands: v.array(
    v.object({
      brand: BrandSchema,
      name: v.string(),
      /** The benefit of linking; shown while the brand has no services. */
      invitation: v.string(),
      /** Whether a service of this brand can be linked. */
      canAdd: v.boolean(),
      services: v.array(ConnectedServiceSchema),
    }),
  ),
});
export type ConnectedServices = v.InferOutput<typeof ConnectedServicesSchema>;
