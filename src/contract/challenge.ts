import * as v from 'valibot';

/**
 * A code was sent by mail. Times are seconds from the answer, so that a wrong clock in the browser does no harm.
 * The same shape whether or not the address is already an account.
 */
export const ChallengeSchema = v.object({
  sentTo: v.string(),
  /** Seconds until the code ends. */
  expiresIn: v.number(),
  /** Seconds until another mail may be asked for. */
  resendIn: v.number(),
  /** Mails that may still be asked for. */
  sendsLeft: v.number(),
  /** Tries left for the newest code. */
  triesLeft: v.number(),
});
export type Challenge = v.InferOutput<typeof ChallengeSchema>;

export const VerificationSchema = v.object({ code: v.string() });
export type Verification = v.InferInput<typeof VerificationSchema>;
