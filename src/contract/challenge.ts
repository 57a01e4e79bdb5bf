import * as v from 'valibot';

/**
 * A code that was sent by mail. Times are seconds from the answer, so that they do not depend on the browser's clock.
 * The same shape whether or not the address belongs to an account.
 */
export const ChallengeSchema = v.object({
  sentTo: v.string(),
  /** Whether the newest mail was handed over to the mail server; `failed` is final, and another one may be requested. */
  delivery: v.picklist(['queued', 'sent', 'failed']),
  /** Seconds until the code ends. */
  expiresIn: v.number(),
  /** Seconds until another mail may be requested. */
  resendIn: v.number(),
  /** Mails that may still be requested. */
  sendsLeft: v.number(),
  /** Tries left for the newest code. */
  triesLeft: v.number(),
});
export type Challenge = v.InferOutput<typeof ChallengeSchema>;

export const VerificationSchema = v.object({ code: v.string() });
export type Verification = v.InferInput<typeof VerificationSchema>;
