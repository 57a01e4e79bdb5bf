import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultProfilePolicy, shownFields, type Profile, type ProfilePolicy } from '../../src/contract/index.js';
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
    assert.equal(
      input.checkProfileField({ name: 'familyName', required: true }, familyName, today),
      undefined,
      familyName,
    );
  }
});

const names = (policy?: ProfilePolicy) => shownFields('individual', policy).map(({ name }) => name);
const changed = (...fields: [name: keyof Profile, required: boolean][]): ProfilePolicy => ({
  ...defaultProfilePolicy,
  individual: fields.map(([name, required]) => ({ name, required })) as ProfilePolicy['individual'],
});

test('without a policy every field of the customer type is shown, in the order of the list', () => {
  assert.equal(
    names().join(' '),
    'familyName givenName familyNameKana givenNameKana birthDate phone postalCode prefecture city street building',
  );
});

test('a policy decides the order within a section, required fields come before optional ones', () => {
  const policy = changed(
    ['city', false],
    ['phone', true],
    ['givenName', true],
    ['birthDate', false],
    ['familyName', true],
    ['postalCode', false],
  );
  assert.deepEqual(names(policy), ['givenName', 'familyName', 'phone', 'birthDate', 'city', 'postalCode']);
});

test('a field of a newer service, and one that the customer type does not have, are left out', () => {
  const policy = changed(['familyName', true], ['toString' as 'phone', true], ['corporationName', true]);
  assert.deepEqual(names(policy), ['familyName']);
});

test('a policy makes a field required, or optional, and one that it leaves out is empty', () => {
  const policy = changed(['familyName', true], ['givenName', true], ['familyNameKana', false], ['phone', true]);
  const bare = { ...person, familyNameKana: '', phone: '' };
  assert.deepEqual(input.checkProfile(bare, today, policy), [{ field: 'phone', code: 'required' }]);
  assert.deepEqual(input.checkProfile(bare, today), [{ field: 'familyNameKana', code: 'required' }]);
  assert.equal(input.foldProfile(person, policy).city, '');
  assert.equal(input.foldProfile(person, policy).phone, person.phone);
});
