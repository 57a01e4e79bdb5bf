import * as v from 'valibot';
import { BrandSchema } from './brand.js';
import { ServiceDetailsSchema } from './credential.js';

/** Steps the service owns (seed, procedure ①, steps 9 to 11). The notice before them is read in the browser. */
export const linkingSteps = ['identity', 'details', 'done'] as const;
export const LinkingStepSchema = v.picklist(linkingSteps);
export type LinkingStep = v.InferOutput<typeof LinkingStepSchema>;

/** A link attempt of a signed-in account. */
export const LinkingSchema = v.object({
  id: v.string(),
  brand: BrandSchema,
  step: LinkingStepSchema,
  service: v.optional(ServiceDetailsSchema),
});
export type Linking = v.InferOutput<typeof LinkingSchema>;

/** `POST /api/linkings` */
export const BeginLinkingSchema = v.object({ brand: BrandSchema });
