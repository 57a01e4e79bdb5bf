import type { Challenge } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import type { ChallengeRow } from '../../store/rows.js';
import { seconds } from './rules.js';

/** As the contract shows it: seconds from now. */
export function challengeView(challenge: ChallengeRow, now: number, rule: Settings['challenge']): Challenge {
  return {
    sentTo: challenge.email,
    expiresIn: seconds(challenge.codeExpiresAt - now),
    resendIn: seconds(challenge.sentAt + rule.resendSeconds * 1000 - now),
    sendsLeft: Math.max(0, rule.sends - challenge.sends),
    triesLeft: Math.max(0, rule.tries - challenge.tries),
  };
}
