import * as v from 'valibot';

/**
 * How a widget with secrets appears on an origin. The service decides.
 * `inline`: fields in the page · `frame`: an iframe of the id origin · `redirect`: a link to the hosted page.
 */
export const presentations = ['inline', 'frame', 'redirect'] as const;
export const PresentationSchema = v.fallback(v.picklist(presentations), 'redirect');
export type Presentation = v.InferOutput<typeof PresentationSchema>;

/** The policy for the origin of the calling page. */
export const PolicySchema = v.object({
  presentation: PresentationSchema,
  /** Hosted pages, absolute URLs on the id origin. They take `?return_to=`, which the service checks. */
  hosted: v.object({ login: v.string(), registration: v.string(), signOut: v.optional(v.string()) }),
  password: v.object({
    /** Fewest and most characters (code points). */
    minLength: v.number(),
    maxLength: v.number(),
  }),
  /** The sender address of the service's mails; shown so that visitors can allow it in a mail filter. */
  mailSender: v.string(),
});
export type Policy = v.InferOutput<typeof PolicySchema>;
export type PasswordPolicy = Policy['password'];
