import * as v from 'valibot';

export const documentNames = ['linking-notice', 'terms'] as const;
export type DocumentName = (typeof documentNames)[number];

/** A text for the visitor to read, in the language of `Accept-Language`. Plain text only. */
export const DocumentSchema = v.object({
  name: v.picklist(documentNames),
  version: v.string(),
  /** SHA-256 of the text as shown, hex. Acceptance names version and hash. */
  hash: v.string(),
  title: v.string(),
  sections: v.array(v.object({ heading: v.optional(v.string()), paragraphs: v.array(v.string()) })),
});
export type Document = v.InferOutput<typeof DocumentSchema>;
