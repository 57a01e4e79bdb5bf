import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor } from '../../../../service/content/content.js';
import { maskedRecord, maskId, maskName, maskPhone, maskPostalCode } from '../../../../service/shared/links/masking.js';
import { credential } from '../../rows.js';

test('masking shows only a hint', () => {
  assert.deepEqual(['髙橋', '健', 'さくら', '𠮷野', ''].map(maskName), ['髙•', '•', 'さ••', '𠮷•', '']);
  assert.deepEqual(['0312345678', '09012345678', '0451234567'].map(maskPhone), [
    '03-••••-5678',
    '090-••••-5678',
    '045-•••-4567',
  ]);
  assert.equal(maskPostalCode('1500002'), '150-••••');
  assert.deepEqual(['100000000025', '12345678', '12345678901234'].map(maskId), [
    '1000-••••-0025',
    '1234-••••-5678',
    '1234-••••••-1234',
  ]);
  const values = maskedRecord(credential.holder!, contentFor('en')).map(({ label, value }) => `${label}: ${value}`);
  assert.deepEqual(values, [
    'Name: 髙• 一•',
    'Name (kana): タ••• イ•••',
    'Date of birth: 1970-••-••',
    'Phone number: 03-••••-5678',
    'Postal code: 150-••••',
  ]);
});
