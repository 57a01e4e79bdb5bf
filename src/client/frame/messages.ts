/** What a page and a frame of the account service tell each other, over one MessageChannel per frame. */
import * as v from 'valibot';

/** Posted by the frame to its parent when it is ready for its port, and again until it has that: the parent's code may be late. */
export const readyType = 'mylexus-frame-ready';
/** Posted by the page to the frame, with the port. */
export const portType = 'mylexus-frame-port';

/** Posted by the page to a prerendered form, with the page's look. */
export const lookType = 'mylexus-frame-look';

/** All of them carry the nonce that the page gave the frame in the fragment of its URL. */
export const HandshakeSchema = v.object({
  type: v.string(),
  nonce: v.string(),
  /** Of a ready frame: its document, which may tell more than once. */
  document: v.optional(v.string()),
  /** Pixels of the prerendered form: its document is there, the scripts are not. */
  height: v.optional(v.number()),
  /** `color-scheme` and tokens as JSON: those that the page wants, and those that the prerendered form has. */
  look: v.optional(v.string()),
});
export type Handshake = v.InferOutput<typeof HandshakeSchema>;

/** Custom properties that a page may set in a frame: the tokens of `styles/tokens.ts`. */
export const frameTokens = [
  'ink',
  'ink-soft',
  'paper',
  'accent',
  'error',
  'success',
  'line',
  'line-strong',
  'font',
  'font-size',
  'radius',
  'space',
  'motion',
  'control-height',
  'column',
] as const;

const optionalTexts = <N extends string>(
  names: readonly N[],
): Record<N, v.OptionalSchema<v.StringSchema<undefined>, undefined>> =>
  Object.fromEntries(names.map((name) => [name, v.optional(v.string())])) as never;

const TokensSchema = v.object(optionalTexts(frameTokens));

/** Attributes with a URL that a page may set in a frame. */
export const urlAttributes = ['return-to', 'registration-href', 'login-href', 'services-href', 'sites-href'] as const;

/** All attributes that a page may set in a frame. URLs are absolute. */
const AttributesSchema = v.object({
  ...optionalTexts(urlAttributes),
  email: v.optional(v.string()),
  history: v.optional(v.string()),
  'data-mylexus-brand': v.optional(v.string()),
});
export type FrameAttributes = v.InferOutput<typeof AttributesSchema>;

/** Page → frame. */
export const ToFrameSchema = v.object({
  /** `context`: how the page looks and where it leads. `session`: it has changed. `refresh`, `focus`: methods of the tag. */
  type: v.picklist(['context', 'session', 'refresh', 'focus']),
  lang: v.optional(v.string(), ''),
  /** A value of `color-scheme`. */
  scheme: v.optional(v.string(), ''),
  tokens: v.optional(TokensSchema),
  attributes: v.optional(AttributesSchema),
});
export type ToFrame = v.InferInput<typeof ToFrameSchema>;

/** Events of a widget that a frame passes on. `mylexus-navigate` is a message of its own. */
export const passedEvents = [
  'mylexus-signed-in',
  'mylexus-signed-out',
  'mylexus-registered',
  'mylexus-step',
  'mylexus-problem',
  'mylexus-linked',
  'mylexus-unlinked',
  'mylexus-password-reset-closed',
] as const;

/** Details of those events. Nothing else of them crosses. */
export const DetailSchema = v.object({
  from: v.optional(v.nullable(v.string())),
  to: v.optional(v.nullable(v.string())),
  title: v.optional(v.string()),
  code: v.optional(v.string()),
  brand: v.optional(v.string()),
  changed: v.optional(v.boolean()),
});

/** Frame → page. */
export const ToPageSchema = v.object({
  /** `height`: pixels of the content. `event`: of the widget. `navigate`: a wish to leave the page. `session`: it has changed. */
  type: v.picklist(['height', 'event', 'navigate', 'session']),
  height: v.optional(v.number(), 0),
  name: v.optional(v.picklist(passedEvents)),
  detail: v.optional(DetailSchema),
  url: v.optional(v.string(), ''),
});
export type ToPage = v.InferInput<typeof ToPageSchema>;
