import * as v from 'valibot';

/**
 * Stable error codes of the account service (RFC 9457 problem details, extension member `code`).
 * The widgets own the sentences; the service's own English is never shown.
 */
export const problemCodes = [
  /** Email or password wrong; the same answer for an unknown email. 401 */
  'login-failed',
  /** The password asked for again before a sensitive change is wrong. 403 */
  'password-wrong',
  /** The identity details do not match the credential's record. 422 */
  'identity-mismatch',
  /** Credential cancelled, transferred or suspended; told only after the secret matched. 409 */
  'credential-inactive',
  /** Credential linked to another account; told only after the secret matched. 409 */
  'already-linked',
  /** Credential already linked to this account. 409 */
  'already-yours',
  /** Too many failures; `lockedUntil` tells until when. 423 */
  'locked',
  /** An address the mail system refuses (old carrier addresses: `a..b@`, `a.@`). 422 */
  'email-format',
  /** Wrong verification code; `triesLeft` tells how many are left. 422 */
  'code-wrong',
  /** The verification code is past its time, or its tries are used up. 410 */
  'code-expired',
  /** A code from an earlier mail of the same request. 409 */
  'code-superseded',
  /** The terms were not accepted. 422 */
  'terms-required',
  /** The terms changed between reading and registering. 409 */
  'terms-changed',
  /** Too many requests; `Retry-After` and `retryAfter` in seconds. 429 */
  'rate-limited',
  /** No session, or it ended after idle time. 401 */
  'session-expired',
  /** Field errors in `errors`. 422 */
  'invalid-fields',
  /** The registration or linking stands at another step (another tab, another device). 409 */
  'wrong-step',
  /** The last way to sign in cannot be removed. 409 */
  'last-sign-in-method',
  /** Origin or header missing on a state-changing call. 403 */
  'forbidden',
  /** No such resource. 404 */
  'not-found',
  /** The service cannot answer now. 503; also what the client makes of any answer it cannot read. */
  'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What can be wrong with one field; the same codes come from `src/input` before anything is sent. */
export const fieldErrorCodes = [
  'required',
  'format',
  'email-format',
  'too-short',
  'too-long',
  'not-kana',
  'not-a-date',
  'in-the-future',
  'characters',
  'same-as-email',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export const FieldErrorSchema = v.object({
  /** Dotted path of the field in the request body, for instance `profile.familyName`. */
  field: v.string(),
  code: v.custom<FieldErrorCode>((code) => typeof code === 'string'),
});
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** RFC 9457 problem details with the members the widgets act on. Media type `application/problem+json`. */
export const ProblemSchema = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  /** A newer service may know more codes: one that a widget has no sentence for is told as `unavailable`. */
  code: v.custom<ProblemCode>((code) => typeof code === 'string'),
  /** Tries left for this verification code. */
  triesLeft: v.optional(v.number()),
  /** Seconds to wait, with `rate-limited`. */
  retryAfter: v.optional(v.number()),
  /** ISO 8601 instant, with `locked`. */
  lockedUntil: v.optional(v.string()),
  /** With `invalid-fields`. */
  errors: v.optional(v.array(FieldErrorSchema)),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;
