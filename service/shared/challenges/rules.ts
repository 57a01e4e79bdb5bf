import type { Settings } from '../../settings.js';
import type { ChallengeRow } from '../../store/rows.js';
import { sameHex } from '../crypto.js';
import { ProblemError } from '../problem-error.js';

type Rule = Settings['challenge'];

/** Whole seconds, rounded up; never less than 0. */
export const seconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

/** The challenge, unless it has ended. */
export const unlessEnded = (challenge: ChallengeRow | undefined, now: number): ChallengeRow | undefined =>
  challenge && challenge.expiresAt > now ? challenge : undefined;

/** Seconds until another mail may be requested; none after one that failed. A clock that was set back adds nothing. */
export const resendWait = ({ delivery, sentAt }: ChallengeRow, now: number, { resendSeconds }: Rule): number =>
  delivery === 'failed' ? 0 : Math.min(resendSeconds, seconds(sentAt + resendSeconds * 1000 - now));

/** Whether the newest mail, or its request, is younger than the wait before another one. */
export const wasJustSent = (challenge: ChallengeRow, now: number, rule: Rule): boolean =>
  resendWait(challenge, now, rule) > 0;

/** Throws `rate-limited`: too early, or every mail of this challenge is used up. */
export function checkResendAllowed(challenge: ChallengeRow, now: number, rule: Rule): void {
  // After the last mail only a new challenge sends again, and that can start once this one has ended.
  const used = challenge.sends >= rule.sends;
  const retryAfter = used
    ? seconds(Math.min(challenge.expiresAt - now, challenge.expiresAt - challenge.sentAt))
    : resendWait(challenge, now, rule);
  if (used || retryAfter > 0) throw new ProblemError('rate-limited', { retryAfter });
}

/** Compares the HMAC of a typed code. Only a wrong code costs a try: an older one is of no use to a guesser. */
export function evaluateCode(
  challenge: ChallengeRow,
  typedHash: string,
  now: number,
  rule: Rule,
): { matches: true } | { matches: false; problem: ProblemError; costsTry: boolean } {
  const { codeHash, queuedHash, olderHashes } = challenge;
  const ended =
    now >= challenge.codeExpiresAt ? 'code-expired' : challenge.tries >= rule.tries ? 'no-tries-left' : undefined;
  if (ended) return { matches: false, problem: new ProblemError(ended), costsTry: false };
  // A code that is still in the queue may have arrived already.
  if ([codeHash, queuedHash].some((hash) => hash && sameHex(hash, typedHash))) return { matches: true };
  if (olderHashes.some((hash) => sameHex(hash, typedHash))) {
    return { matches: false, problem: new ProblemError('code-superseded'), costsTry: false };
  }
  const triesLeft = rule.tries - challenge.tries - 1;
  const problem = triesLeft > 0 ? new ProblemError('code-wrong', { triesLeft }) : new ProblemError('no-tries-left');
  return { matches: false, problem, costsTry: true };
}
