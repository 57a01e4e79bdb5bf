import * as v from 'valibot';
import { BrandSchema } from './brand.js';

export const linkStates = ['linked', 'invalidated'] as const;

/** One connected service of the account. */
export const ConnectedServiceSchema = v.object({
  id: v.string(),
  serviceName: v.string(),
  credentialTypeName: v.string(),
  maskedId: v.string(),
  /** ISO 8601 instant. */
  linkedAt: v.string(),
  /** `invalidated`: the credential has another holder now. */
  state: v.picklist(linkStates),
});
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

/** The password, entered again before a sensitive change. */
export const ReauthenticationSchema = v.object({ password: v.string() });
export type Reauthentication = v.InferInput<typeof ReauthenticationSchema>;
