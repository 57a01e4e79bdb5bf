import * as v from 'valibot';

/**
 * How a widget with secrets presents itself on the embedding origin. The service alone decides.
 * `inline` fields in the page · `frame` an iframe of the id origin · `redirect` a link to the hosted page.
 */
export const presentations = ['inline', 'frame', 'redirect'] as const;
export const PresentationSchema = v.fallback(v.picklist(presentations), 'redirect');
export type Presentation = v.InferOutput<typeof PresentationSchema>;

/** What holds for the page that asks, by its Origin. */
export const PolicySchema = v.object({
  presentation: PresentationSchema,
  /** Hosted pages, absolute URLs on the id origin. They take `?return_to=`, which the service checks. */
  hosted: v.object({ login: v.string(), registration: v.string() }),
  password: v.object({
    /** Fewest and most characters (code points). */
    minLength: v.number(),
    maxLength: v.number(),
  }),
  /** The address the service's mails come from; shown as a hint for allow lists. */
  mailSender: v.string(),
});
export type Policy = v.InferOutput<typeof PolicySchema>;
export type PasswordPolicy = Policy['password'];
