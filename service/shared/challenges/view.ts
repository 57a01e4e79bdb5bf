import type { Challenge } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import type { ChallengeRow } from '../../store/rows.js';
import { resendWait, seconds } from './rules.js';

/** As the contract shows it: seconds from now. */
export function challengeView(challenge: ChallengeRow, now: number, rule: Settings['challenge']): Challenge {
  return {
    sentTo: challenge.email,
    delivery: challenge.delivery,
    expiresIn: Math.min(seconds(challenge.codeExpiresAt - now), rule.minutes * 60),
    resendIn: resendWait(challenge, now, rule),
    sendsLeft: Math.max(0, rule.sends - challenge.sends),
    triesLeft: Math.max(0, rule.tries - challenge.tries),
  };
}
