import * as v from 'valibot';

/**
 * Stable problem codes of the account service (RFC 9457 problem details, extension member `code`).
 * The messages for them are the widgets'; `title` and other texts of the answer are never shown.
 */
export const problemCodes = [
  /** Email or password wrong. The same answer for an unknown email. */
  'login-failed',
  /** Wrong password at a change that asks for the password again. */
  'password-wrong',
  /** The identity details do not match the credential's record. */
  'identity-mismatch',
  /** Credential cancelled, transferred or suspended. Answered only after the secret matched. */
  'credential-inactive',
  /** Credential linked to another account. Answered only after the secret matched. */
  'already-linked',
  /** Credential already linked to this account. */
  'already-yours',
  /** Too many failures; `lockedUntil` has the end of the lock. Without it, the account was locked by staff. */
  'locked',
  /** An address that the mail system rejects (old carrier addresses: `a..b@`, `a.@`). */
  'email-format',
  /** Wrong verification code. `triesLeft` has the number of tries left. */
  'code-wrong',
  /** The verification code has expired. */
  'code-expired',
  /** Too many wrong codes: this one has no tries left. Another one may be sent. */
  'no-tries-left',
  /** A code from an earlier mail of the same request. */
  'code-superseded',
  /** The terms were not accepted. */
  'terms-required',
  /** The terms changed between reading and registering. */
  'terms-changed',
  /** Too many requests. `Retry-After` and `retryAfter` have the seconds to wait. */
  'rate-limited',
  /** No session, or it ended after idle time. */
  'session-expired',
  /** Field errors in `errors`. */
  'invalid-fields',
  /** The registration or linking is at another step, for instance because of another tab or device. */
  'wrong-step',
  /** The service does not know the passkey: it was removed from the account. */
  'passkey-unknown',
  /** What the passkey answered does not count: another one was asked for, or too much time has passed. */
  'passkey-failed',
  /** The account has as many passkeys as it may have. */
  'passkey-limit',
  /** The sign-in is too long ago for this change: password or passkey is needed again. */
  'reauthentication-required',
  /** The last sign-in method cannot be removed. */
  'last-sign-in-method',
  /** A state-changing call from an origin that is not listed, or without `Mylexus-Request`. */
  'forbidden',
  /** No such resource. */
  'not-found',
  /** The service cannot answer now. The client also uses it for an answer that it cannot read. */
  'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * The code of a problem that is shown. `cookies-blocked` is never answered: the client uses it where the browser does not
 * keep the cookie of a service on another site.
 */
export type ShownProblemCode = ProblemCode | 'cookies-blocked';

/** The HTTP status of each problem code. */
export const problemStatuses: Readonly<Record<ProblemCode, number>> = {
  'login-failed': 401,
  'password-wrong': 403,
  'identity-mismatch': 422,
  'credential-inactive': 409,
  'already-linked': 409,
  'already-yours': 409,
  locked: 423,
  'email-format': 422,
  'code-wrong': 422,
  'code-expired': 410,
  'no-tries-left': 410,
  'code-superseded': 409,
  'terms-required': 422,
  'terms-changed': 409,
  'rate-limited': 429,
  'session-expired': 401,
  'invalid-fields': 422,
  'wrong-step': 409,
  'passkey-unknown': 401,
  'passkey-failed': 403,
  'passkey-limit': 409,
  'reauthentication-required': 403,
  'last-sign-in-method': 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
};

/** Codes of field errors. `src/input` returns the same codes before anything is sent. */
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
  'too-common',
  /** A password that does not match. The client shows `password-wrong` so, at the field. */
  'wrong',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export const FieldErrorSchema = v.object({
  /** Dotted path of the field in the request body, for instance `profile.familyName`. */
  field: v.string(),
  code: v.string() as unknown as v.CustomSchema<FieldErrorCode, undefined>,
});
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** RFC 9457 problem details, with the members that the widgets use. Media type `application/problem+json`. */
export const ProblemSchema = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  /** A newer service may have more codes. A code without a message is shown as `unavailable`. */
  code: v.string() as unknown as v.CustomSchema<ShownProblemCode, undefined>,
  /** Tries left: for this verification code, or before identity details are locked. */
  triesLeft: v.optional(v.number()),
  /** Seconds to wait, with `rate-limited`. */
  retryAfter: v.optional(v.number()),
  /** ISO 8601 instant, with `locked` unless staff locked the account. */
  lockedUntil: v.optional(v.string()),
  /** With `invalid-fields`. */
  errors: v.optional(v.array(FieldErrorSchema)),
});
export type Problem = v.InferOutput<typeof ProblemSchema> & {
  /** The client's own sentence, where it is none of the widget's messages. Never in an answer. */
  readonly text?: string;
};
