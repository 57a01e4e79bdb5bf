import type { ChallengeRow, QueuedMailRow } from '../../store/rows.js';
import type { Settings } from '../../settings.js';

/** Milliseconds in which one process alone sends a mail; longer than a mail server may take. */
export const claimMs = 30_000;

/** Milliseconds until the next try, after so many that failed: 5, 15, 45 seconds and so on, at most 15 minutes. */
const pauseMs = (attempts: number): number => Math.min(5000 * 3 ** (attempts - 1), 15 * 60_000);

/** What becomes of a mail after a try. */
export type Outcome = 'sent' | 'refused' | 'given-up' | { readonly nextAttemptAt: number };

/** After a failure that may end the mail is tried again, as long as it is of use. */
export function outcomeOf(mail: QueuedMailRow, failure: 'refused' | 'failed' | undefined, now: number): Outcome {
  if (!failure) return 'sent';
  if (failure === 'refused') return 'refused';
  const nextAttemptAt = now + pauseMs(mail.attempts + 1);
  return nextAttemptAt < mail.expiresAt ? { nextAttemptAt } : 'given-up';
}

/** What changes in a challenge once its mail was handed over: only now the code before is superseded. */
export function afterHandOver(
  challenge: ChallengeRow,
  now: number,
  rule: Settings['challenge'],
): Partial<ChallengeRow> {
  const { queuedHash, codeHash, olderHashes } = challenge;
  return {
    delivery: 'sent',
    sentAt: now,
    codeExpiresAt: now + rule.minutes * 60_000,
    sends: challenge.sends + 1,
    ...(challenge.sends > 0 && { tries: 0 }),
    ...(queuedHash && {
      queuedHash: null,
      codeHash: queuedHash,
      olderHashes: codeHash ? [...olderHashes, codeHash] : [],
    }),
  };
}
