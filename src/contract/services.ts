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
  /** `invalidated`: the credential passed to another owner. */
  state: v.picklist(linkStates),
});
export type ConnectedService = v.InferOutput<typeof ConnectedServiceSchema>;

/** 連携中のコネクティッドサービス一覧, by brand. */
export const ConnectedServicesSchema = v.object({
  brands: v.array(
    v.object({
      brand: BrandSchema,
      name: v.string(),
      /** What linking would open; shown while the brand is empty. */
      invitation: v.string(),
      /** The service can add a link to this brand here. */
      canAdd: v.boolean(),
      services: v.array(ConnectedServiceSchema),
    }),
  ),
});
export type ConnectedServices = v.InferOutput<typeof ConnectedServicesSchema>;

/** The password, asked for again. */
export const ReauthenticationSchema = v.object({ password: v.string() });
export type Reauthentication = v.InferInput<typeof ReauthenticationSchema>;
