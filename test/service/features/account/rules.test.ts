import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsOfChange } from '../../../../service/features/account/rules.js';
import { emptyProfile } from '../../../../service/shared/profile.js';

test('a corporation stays a corporation', () => {
  const corporation = { ...emptyProfile, customerType: 'corporation' as const };
  assert.deepEqual(errorsOfChange(corporation, emptyProfile), [{ field: 'profile.customerType', code: 'format' }]);
  assert.deepEqual(errorsOfChange(emptyProfile, corporation), []);
});
