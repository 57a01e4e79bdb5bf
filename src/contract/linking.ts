import * as v from 'valibot';
import { BrandSchema } from './brand.js';
import { ServiceDetailsSchema } from './credential.js';

/** The steps that the service stores (procedure ①-9 to ①-11). The notice before them is a step of the widget only. */
export const linkingSteps = ['identity', 'details', 'done'] as const;
export const LinkingStepSchema = v.picklist(linkingSteps);
export type LinkingStep = v.InferOutput<typeof LinkingStepSchema>;

/** An account holder's attempt to link a credential. */
export const LinkingSchema = v.object({
  id: v.string(),
  brand: BrandSchema,
  step: LinkingStepSchema,
  service: v.optional(ServiceDetailsSchema),
});
export type Linking = v.InferOutput<typeof LinkingSchema>;

export const BeginLinkingSchema = v.object({ brand: BrandSchema });
export type BeginLinking = v.InferInput<typeof BeginLinkingSchema>;
