import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyProfile, parseProfile } from '../../../service/shared/profile.js';
import { defaultSettings } from '../../../service/settings.js';
import { credential } from '../rows.js';

test('a profile is folded, or its errors are reported by path', () => {
  const person = { ...emptyProfile, ...credential.holder };
  assert.equal(
    parseProfile({ ...person, phone: '03-1234-5678' }, '2026-11-22', defaultSettings.profile).profile?.phone,
    '0312345678',
  );
  assert.deepEqual(parseProfile({ ...person, familyName: '' }, '2026-11-22', defaultSettings.profile).errors, [
    { field: 'profile.familyName', code: 'required' },
  ]);
});
