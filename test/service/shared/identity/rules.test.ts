import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings as settings } from '../../../../service/settings.js';
import { parseIdentity, recordMatches, unavailabilityOf } from '../../../../service/shared/identity/rules.js';
import { credential, link } from '../../rows.js';

test('the fields of the requirement set are read and compared folded', () => {
  const read = (fields: object, requirementSet = 'holder') =>
    parseIdentity({ type: 'ownersCard', requirementSet, fields }, settings, '2026-11-22');
  const { fields } = read({
    id: '1000 0000 0025',
    kana: 'たかはし　いちろう',
    birthDate: '1970-11-03',
    password: 'ignored',
  });
  assert.deepEqual(fields, { id: '100000000025', kana: 'タカハシイチロウ', birthDate: '1970-11-03' });
  assert.equal(recordMatches(credential, fields), true);
  assert.equal(recordMatches(credential, { ...fields, birthDate: '1970-11-04' }), false);
  assert.equal(recordMatches({ ...credential, holder: null }, fields), false);
  assert.equal(recordMatches({ ...credential, holder: null }, { id: credential.id, password: 'x' }), true);
  assert.deepEqual(read({}, 'unknown').errors, [{ field: 'requirementSet', code: 'format' }]);
  assert.deepEqual(read({ id: '1' }, 'password').errors, [
    { field: 'fields.id', code: 'format' },
    { field: 'fields.password', code: 'required' },
  ]);
});

test('a credential is available when it is active and not linked', () => {
  assert.equal(unavailabilityOf(credential, undefined, null), undefined);
  for (const state of ['cancelled', 'transferred', 'suspended'] as const) {
    assert.equal(unavailabilityOf({ ...credential, state }, link, 'a'), 'credential-inactive');
  }
  assert.equal(unavailabilityOf(credential, link, null), 'already-linked');
  assert.equal(unavailabilityOf(credential, link, 'b'), 'already-linked');
  assert.equal(unavailabilityOf(credential, link, 'a'), 'already-yours');
});
