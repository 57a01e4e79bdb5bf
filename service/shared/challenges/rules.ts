import type { Challenge } from '../../../src/contract/index.js';
import { sameHex } from '../crypto.js';
import { Refusal } from '../problem-error.js';
import type { Settings } from '../../settings.js';
import type { ChallengeRow } from '../../store/rows.js';

type Rule = Settings['challenge'];

const seconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

/** As the contract shows it: seconds from now. */
export function challengeView(challenge: ChallengeRow, now: number, rule: Rule): Challenge {
  return {
    sentTo: challenge.email,
    expiresIn: seconds(challenge.codeExpiresAt - now),
    resendIn: seconds(challenge.sentAt + rule.resendSeconds * 1000 - now),
    sendsLeft: Math.max(0, rule.sends - challenge.sends),
    triesLeft: Math.max(0, rule.tries - challenge.tries),
  };
}

/** Too early, or all mails used up: then only a request made anew, after this one has ended, sends again. */
export function refusalOfResend(challenge: ChallengeRow, now: number, rule: Rule): Refusal | undefined {
  if (challenge.sends >= rule.sends)
    return new Refusal('rate-limited', { retryAfter: seconds(challenge.expiresAt - now) });
  const wait = seconds(challenge.sentAt + rule.resendSeconds * 1000 - now);
  return wait > 0 ? new Refusal('rate-limited', { retryAfter: wait }) : undefined;
}

/** What a typed code's HMAC is worth. Only a wrong code costs a try: an older one tells a guesser nothing of use. */
export function judgeCode(
  challenge: ChallengeRow,
  typedHash: string,
  now: number,
  rule: Rule,
): { matches: true } | { matches: false; refusal: Refusal; costsTry: boolean } {
  if (now >= challenge.codeExpiresAt || challenge.tries >= rule.tries) {
    return { matches: false, refusal: new Refusal('code-expired'), costsTry: false };
  }
  if (challenge.codeHash && sameHex(challenge.codeHash, typedHash)) return { matches: true };
  if (challenge.olderHashes.some((hash) => sameHex(hash, typedHash))) {
    return { matches: false, refusal: new Refusal('code-superseded'), costsTry: false };
  }
  const triesLeft = rule.tries - challenge.tries - 1;
  const refusal = triesLeft > 0 ? new Refusal('code-wrong', { triesLeft }) : new Refusal('code-expired');
  return { matches: false, refusal, costsTry: true };
}
