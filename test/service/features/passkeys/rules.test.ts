import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPasswordRemovable } from '../../../../service/features/account/rules.js';
import { checkPasskeyRemovable, mayOffer, parseName } from '../../../../service/features/passkeys/rules.js';
import { ProblemError } from '../../../../service/shared/problem-error.js';
import { accountRow } from '../../../harness/rows.js';

const throws = (code: string) => (error: unknown) => error instanceof ProblemError && error.code === code;
const withPassword = accountRow('a');
const without = accountRow('a', { passwordHash: '' });

test('the last passkey of an account without a password stays', () => {
  assert.throws(() => checkPasskeyRemovable(without, 1), throws('last-sign-in-method'));
  checkPasskeyRemovable(without, 2);
  checkPasskeyRemovable(withPassword, 1);
});

test('a password is removed where two passkeys stand in for it', () => {
  for (const count of [0, 1])
    assert.throws(() => checkPasswordRemovable(withPassword, count), throws('last-sign-in-method'));
  checkPasswordRemovable(withPassword, 2);
  assert.throws(() => checkPasswordRemovable(without, 2), throws('not-found'));
});

test('a name is trimmed, and has at most 40 characters, of which an emoji is one', () => {
  assert.deepEqual(parseName('  My   iPhone\n'), { name: 'My iPhone' });
  assert.deepEqual(parseName('\u3000'), { error: 'required' });
  assert.deepEqual(parseName('🔑'.repeat(40)), { name: '🔑'.repeat(40) });
  assert.deepEqual(parseName('🔑'.repeat(41)), { error: 'too-long' });
});

test('a passkey is offered to an account without one, from the instant that a declined offer names', () => {
  assert.equal(mayOffer(withPassword, 0, 5), true);
  assert.equal(mayOffer(withPassword, 1, 5), false);
  assert.equal(mayOffer(accountRow('a', { passkeyOfferAt: 6 }), 0, 5), false);
  assert.equal(mayOffer(accountRow('a', { passkeyOfferAt: 6 }), 0, 6), true);
});
