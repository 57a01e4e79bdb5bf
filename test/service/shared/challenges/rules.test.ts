import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings as settings } from '../../../../service/settings.js';
import { checkResendAllowed, evaluateCode } from '../../../../service/shared/challenges/rules.js';
import { challengeView } from '../../../../service/shared/challenges/view.js';
import type { ChallengeRow } from '../../../../service/store/rows.js';
import { challengeRow } from '../../../harness/rows.js';

const challenge = challengeRow('h', { codeHash: 'aa', olderHashes: ['bb'], sends: 2 });

test('a code is evaluated as right, older, wrong or expired', () => {
  const evaluate = (row: Partial<ChallengeRow>, hash: string, now = 1): string => {
    const evaluation = evaluateCode({ ...challenge, ...row }, hash, now, settings.challenge);
    return evaluation.matches ? 'right' : `${evaluation.problem.code} ${evaluation.problem.details.triesLeft ?? '-'}`;
  };
  assert.equal(evaluate({}, 'aa'), 'right');
  assert.equal(evaluate({}, 'bb'), 'code-superseded -');
  assert.equal(evaluate({}, 'cc'), 'code-wrong 4');
  assert.equal(evaluate({ tries: 3 }, 'cc'), 'code-wrong 1');
  assert.equal(evaluate({ tries: 4 }, 'cc'), 'no-tries-left -');
  assert.equal(evaluate({ tries: 5 }, 'aa'), 'no-tries-left -');
  assert.equal(evaluate({}, 'aa', 599_999), 'right');
  assert.equal(evaluate({}, 'aa', 600_000), 'code-expired -');
  assert.equal(evaluate({ codeHash: null, olderHashes: [] }, 'aa'), 'code-wrong 4');
  assert.equal(evaluate({ queuedHash: 'dd' }, 'aa'), 'right', 'until the other mail is handed over');
  assert.equal(evaluate({ queuedHash: 'dd' }, 'dd'), 'right', 'it may have arrived');
});

test('another mail may be sent after the wait, as often as allowed', () => {
  const { challenge: rule } = settings;
  const waits = (retryAfter: number) => ({ code: 'rate-limited', details: { retryAfter } });
  assert.throws(() => checkResendAllowed(challenge, 59_001, rule), waits(1));
  assert.doesNotThrow(() => checkResendAllowed(challenge, 60_000, rule));
  assert.throws(() => checkResendAllowed({ ...challenge, sends: 5 }, 60_000, rule), waits(3540));
  assert.doesNotThrow(() => checkResendAllowed({ ...challenge, delivery: 'failed' }, 1, rule));
  const setBack = { ...challenge, sentAt: 3_600_000 };
  assert.throws(() => checkResendAllowed(setBack, 0, rule), waits(60));
});

test('the view of a challenge counts seconds from now', () => {
  const { challenge: rule } = settings;
  assert.deepEqual(challengeView(challenge, 1500, rule), {
    sentTo: 'a@example.jp',
    delivery: 'sent',
    expiresIn: 599,
    resendIn: 59,
    sendsLeft: 3,
    triesLeft: 5,
  });
  assert.equal(challengeView(challenge, 700_000, rule).expiresIn, 0);
});
