import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Profile } from '../../src/contract/index.js';
import * as input from '../../src/input/index.js';

const today = '2026-11-22';
const person: Profile = {
  ...input.emptyProfile(),
  customerType: 'individual',
  corporationName: '',
  corporationNameKana: '',
  familyName: '髙橋',
  givenName: '一郎',
  familyNameKana: 'タカハシ',
  givenNameKana: 'イチロウ',
  birthDate: '1970-11-03',
  phone: '0312345678',
  postalCode: '1500002',
  prefecture: '東京都',
  city: '渋谷区',
  street: '渋谷1-1',
  building: '',
};

test('a profile is normalized: kana, digits and outer blanks, but kanji stay as typed', () => {
  const typed = {
    ...person,
    familyName: ' 髙橋　',
    familyNameKana: 'たかはし',
    phone: '０３-1234-5678',
    postalCode: '〒150-0002',
    birthDate: '１９７０-11-03',
  };
  assert.deepEqual(input.foldProfile(typed), person);
  assert.equal(typed.familyName, ' 髙橋　', 'the argument is not changed');
});

test('the customer type decides which fields are stored and which are required', () => {
  const corporation = { ...person, customerType: 'corporation' as const };
  assert.equal(input.foldProfile(corporation).birthDate, '');
  const named = { ...person, corporationName: '商店', corporationNameKana: 'ショウテン' };
  assert.deepEqual(input.foldProfile(named), person);
  assert.deepEqual(input.checkProfile(corporation, today), [
    { field: 'corporationName', code: 'required' },
    { field: 'corporationNameKana', code: 'required' },
  ]);
  for (const field of input.fieldsClearedForCorporation) assert.ok(field in person);
});

test('every invalid field is reported, in the order of the form, and optional fields may be empty', () => {
  assert.deepEqual(input.checkProfile(person, today), []);
  const bare = { ...person, birthDate: '', phone: '', postalCode: '', prefecture: '', city: '', street: '' };
  assert.deepEqual(input.checkProfile(bare, today), []);
  const invalid = {
    ...person,
    familyName: '',
    givenName: 'a\u0000',
    givenNameKana: 'ichiro',
    birthDate: '2026-11-23',
    phone: '1',
    postalCode: '1',
    city: '\u202e区谷渋',
    building: 'x'.repeat(101),
  };
  assert.deepEqual(
    input.checkProfile(invalid, today).map(({ field, code }) => `${field} ${code}`),
    [
      'familyName required',
      'givenName characters',
      'givenNameKana not-kana',
      'birthDate in-the-future',
      'phone format',
      'postalCode format',
      'city characters',
      'building too-long',
    ],
  );
});

test('any kanji is accepted: rare ones, variation selectors, surrogate pairs', () => {
  for (const familyName of ['𠮷野', '葛\u{e0100}城', '辻󠄀', '﨑山', "O'Hara"]) {
    assert.equal(input.checkProfileField('individual', 'familyName', familyName, today), undefined, familyName);
  }
});
