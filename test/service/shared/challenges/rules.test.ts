import assert from 'node:assert/strict';
import { test } from 'node:test';
import { challengeView, judgeCode, refusalOfResend } from '../../../service/shared/challenges/rules.js';
import { afterFailure, afterRequest, lockedUntil } from '../../../service/shared/throttles/rules.js';
import { defaultSettings as settings } from '../../../service/settings.js';
import type { ChallengeRow } from '../../../service/store/rows.js';

test('failures: the fifth locks, old ones fade, a lock ends', () => {
  const rule = { failures: 5, lockMinutes: 30 };
  let row = afterFailure(undefined, 'n', 0, rule);
  for (let count = 2; count <= 4; count += 1) row = afterFailure(row, 'n', 1000 * count, rule);
  assert.equal(lockedUntil(row, 5000), undefined);
  const locked = afterFailure(row, 'n', 5000, rule);
  assert.equal(lockedUntil(locked, 5000), 5000 + 1_800_000);
  assert.equal(lockedUntil(locked, 5000 + 1_800_000), undefined);
  assert.equal(afterFailure(locked, 'n', 5000 + 1_800_000, rule).hits.length, 1);
  assert.equal(afterFailure(row, 'n', 1_800_000, rule).lockedUntil, null, 'the first has faded');
});

test('requests: a sliding window', () => {
  const limit = { count: 2, windowSeconds: 10 };
  const first = afterRequest(undefined, 'n', 0, limit).row;
  const second = afterRequest(first, 'n', 4000, limit).row;
  assert.equal(afterRequest(second, 'n', 5500, limit).retryAfter, 5);
  assert.equal(afterRequest(second, 'n', 9999, limit).retryAfter, 1);
  const third = afterRequest(second, 'n', 10_000, limit).row;
  assert.deepEqual(third?.hits, [4000, 10_000]);
  assert.equal(afterRequest(third, 'n', 10_001, limit).retryAfter, 4);
});

const challenge: ChallengeRow = {
  id: 'h',
  purpose: 'registration',
  email: 'a@example.jp',
  emailKey: 'a@example.jp',
  language: 'ja',
  codeHash: 'aa',
  olderHashes: ['bb'],
  sentAt: 0,
  codeExpiresAt: 600_000,
  sends: 2,
  tries: 0,
  expiresAt: 3_600_000,
};

test('codes: right, older, wrong, late, tries used up, never to be matched', () => {
  const judge = (row: Partial<ChallengeRow>, hash: string, now = 1): string => {
    const judgement = judgeCode({ ...challenge, ...row }, hash, now, settings.challenge);
    return judgement.matches ? 'right' : `${judgement.refusal.code} ${judgement.refusal.details.triesLeft ?? '-'}`;
  };
  assert.equal(judge({}, 'aa'), 'right');
  assert.equal(judge({}, 'bb'), 'code-superseded -');
  assert.equal(judge({}, 'cc'), 'code-wrong 4');
  assert.equal(judge({ tries: 3 }, 'cc'), 'code-wrong 1');
  assert.equal(judge({ tries: 4 }, 'cc'), 'code-expired -');
  assert.equal(judge({ tries: 5 }, 'aa'), 'code-expired -');
  assert.equal(judge({}, 'aa', 599_999), 'right');
  assert.equal(judge({}, 'aa', 600_000), 'code-expired -');
  assert.equal(judge({ codeHash: null, olderHashes: [] }, 'aa'), 'code-wrong 4');
});

test('resending: after the wait, as often as allowed; the view counts from now', () => {
  const { challenge: rule } = settings;
  assert.equal(refusalOfResend(challenge, 59_001, rule)?.details.retryAfter, 1);
  assert.equal(refusalOfResend(challenge, 60_000, rule), undefined);
  assert.equal(refusalOfResend({ ...challenge, sends: 5 }, 60_000, rule)?.details.retryAfter, 3540);
  assert.deepEqual(challengeView(challenge, 1500, rule), {
    sentTo: 'a@example.jp',
    expiresIn: 599,
    resendIn: 59,
    sendsLeft: 3,
    triesLeft: 5,
  });
  assert.equal(challengeView(challenge, 700_000, rule).expiresIn, 0);
});
