import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationStep } from '../../../../src/contract/index.js';
import {
  checkStepReachable,
  currentStep,
  editedFields,
  prefill,
  prefillAgain,
  stepsOf,
} from '../../../../service/features/registration/rules.js';
import { defaultSettings as settings, type Settings } from '../../../../service/settings.js';
import { ProblemError } from '../../../../service/shared/problem-error.js';
import type { RegistrationRow } from '../../../../service/store/rows.js';
import { credential } from '../../rows.js';

const registration: RegistrationRow = {
  id: 'r',
  tokenHash: '',
  path: 'credential',
  brand: null,
  createdAt: 0,
  expiresAt: 0,
  noticeRead: false,
  terms: null,
  credentialId: null,
  email: null,
  emailKey: null,
  challengeId: null,
  emailVerified: false,
  profile: null,
  editedFields: [],
  profileAnswered: false,
  passwordHash: null,
  accountId: null,
  completionKey: null,
};
const terms = { version: settings.termsVersion, hash: '', shownAt: '', acceptedAt: 0, surface: '' };

test('the step is the first unanswered one, even when later ones are answered', () => {
  const answers: [Partial<RegistrationRow>, string][] = [
    [{ noticeRead: true }, 'notice'],
    [{ terms }, 'terms'],
    [{ credentialId: 'c' }, 'identity'],
    [{ email: 'e', challengeId: 'h' }, 'email'],
    [{ emailVerified: true }, 'code'],
    [{ profileAnswered: true, passwordHash: 'p' }, 'profile'],
  ];
  let row = registration;
  for (const [answer, step] of answers) {
    assert.equal(currentStep(row, settings), step);
    row = { ...row, ...answer };
  }
  assert.equal(currentStep(row, settings), 'review');
  for (const [answer, step] of answers) {
    const undone = Object.fromEntries(Object.keys(answer).map((key) => [key, registration[key as 'id']]));
    assert.equal(currentStep({ ...row, ...undone }, settings), step);
  }
  assert.equal(currentStep({ ...row, passwordHash: null }, settings), 'profile');
  assert.equal(currentStep({ ...row, accountId: 'a' }, settings), 'done');
  assert.equal(currentStep(row, { ...settings, termsVersion: 'next' }), 'terms');
  assert.deepEqual(stepsOf('without-id'), ['terms', 'email', 'code', 'profile', 'review', 'done']);
  assert.deepEqual(stepsOf('resume'), ['email', 'code']);
});

/** The code that an answer to the step is refused with. */
function refusedCode(row: RegistrationRow, step: RegistrationStep, withSettings: Settings): string | undefined {
  try {
    checkStepReachable(row, step, withSettings);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ProblemError);
    return error.code;
  }
}

test('a step may be answered once it was reached', () => {
  const row = { ...registration, noticeRead: true, terms };
  const codes = stepsOf('credential').map((step) => refusedCode(row, step, settings));
  assert.deepEqual(codes, [undefined, undefined, undefined, ...Array<string>(5).fill('wrong-step')]);
  const newTerms = { ...settings, termsVersion: 'next' };
  assert.equal(refusedCode(row, 'identity', newTerms), 'terms-changed');
  assert.equal(refusedCode(row, 'terms', newTerms), undefined);
  assert.equal(refusedCode({ ...row, accountId: 'a' }, 'terms', settings), 'wrong-step');
  assert.equal(refusedCode({ ...row, path: 'without-id' }, 'identity', settings), 'wrong-step');
});

test('prefilling again keeps what the visitor edited', () => {
  const first = prefill(credential, settings.profile);
  const draft = { ...first, phone: '0455551234', building: '101' };
  const edited = editedFields(draft, first);
  assert.deepEqual(edited, ['phone', 'building']);
  const holder = { ...credential.holder!, familyName: '山﨑', phone: '0800000000' };
  const next = prefillAgain(draft, edited, { ...credential, holder }, settings.profile);
  assert.deepEqual([next.familyName, next.phone, next.building], ['山﨑', '0455551234', '101']);
  assert.equal(prefill(undefined, settings.profile).familyName, '');
});
