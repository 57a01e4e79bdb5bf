import * as v from 'valibot';
import { BrandSchema } from './brand.js';

/** What a dealer's site may know besides an identifier of its own: `profile` is the display name, `brands` the linked brands. */
export const sharedDetails = ['profile', 'brands'] as const;

/** Reads a detail that a newer service names as nothing: the widget does not know what to call it. */
const SharedDetailsSchema = v.array(v.picklist(sharedDetails));

/** A dealer's site. */
export const SiteSchema = v.object({
  /** Its `client_id`. */
  id: v.string(),
  /** In the reader's language. */
  name: v.string(),
  /** The origin of the site, http(s). */
  url: v.string(),
});

/** An authorization that waits for the visitor's consent. */
export const InteractionSchema = v.object({
  site: SiteSchema,
  details: SharedDetailsSchema,
  /** The values that the site would get; the brands with their names in the reader's language. */
  displayName: v.string(),
  brands: v.array(v.object({ brand: BrandSchema, name: v.string() })),
});
export type Interaction = v.InferOutput<typeof InteractionSchema>;

/** A site that may know the account's details. */
export const ConsentedSiteSchema = v.object({
  ...SiteSchema.entries,
  details: SharedDetailsSchema,
  /** ISO 8601 instant. */
  since: v.string(),
});
export type ConsentedSite = v.InferOutput<typeof ConsentedSiteSchema>;

export const ConsentedSitesSchema = v.object({ sites: v.array(ConsentedSiteSchema) });
export type ConsentedSites = v.InferOutput<typeof ConsentedSitesSchema>;
