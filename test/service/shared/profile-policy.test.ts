import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  customerTypes,
  profileFieldsOf,
  shownFields,
  type CustomerType,
  type Profile,
  type ProfileFieldName,
  type ProfilePolicy,
} from '../../../src/contract/index.js';
import { checkProfileField, fieldsClearedForCorporation, foldProfileField } from '../../../src/input/index.js';
import { emptyProfile, parseProfile } from '../../../service/shared/profile.js';
import { mistakesOfProfile } from '../../../service/shared/profile-policy.js';
import { defaultSettings } from '../../../service/settings.js';
import { startInMemory } from '../start.js';
import { credential } from '../rows.js';

const today = '2026-11-22';
const person: Profile = { ...emptyProfile, ...credential.holder };
const { profile: standard } = defaultSettings;
const without = (type: CustomerType, left: ProfileFieldName): ProfilePolicy => ({
  ...standard,
  [type]: standard[type].filter(({ name }) => name !== left),
});
const withRequired = (type: CustomerType, changed: ProfileFieldName, required: boolean): ProfilePolicy => ({
  ...standard,
  [type]: standard[type].map((field) => (field.name === changed ? { ...field, required } : field)),
});

test('the names cannot be left out or optional, and no field can be named twice or for the wrong customer type', async () => {
  assert.deepEqual(mistakesOfProfile(standard), []);
  for (const type of customerTypes) {
    for (const name of ['familyName', 'givenName'] as const) {
      const sentence = `profile.${type} must have ${name}, required`;
      assert.deepEqual(mistakesOfProfile(without(type, name)), [sentence]);
      assert.deepEqual(mistakesOfProfile(withRequired(type, name, false)), [sentence]);
    }
    assert.deepEqual(mistakesOfProfile(without(type, 'familyNameKana')), []);
  }
  assert.match(
    mistakesOfProfile(without('corporation', 'corporationName')).join(),
    /must have corporationName, required/,
  );
  const phone = { name: 'phone' as const, required: true };
  assert.deepEqual(mistakesOfProfile({ ...standard, individual: [...standard.individual, phone] }), [
    'profile.individual has phone twice',
  ]);
  const birthDate = { name: 'birthDate' as const, required: true };
  const wrong = { ...standard, corporation: [...standard.corporation, birthDate] };
  assert.deepEqual(mistakesOfProfile(wrong), [
    `profile.corporation[${standard.corporation.length}].name must be one of ${profileFieldsOf('corporation').join(', ')}`,
  ]);
  await assert.rejects(
    startInMemory({ profile: wrong }),
    /profile\.corporation\[\d+\]\.name must be one of corporationName, /,
  );
});

test('what the policy does not show stays when details change, and is empty in a new registration', () => {
  const policy = without('individual', 'phone');
  const typed = { ...person, phone: '0699999999', familyName: '鈴木' };
  assert.deepEqual(parseProfile(typed, today, policy, person).profile, { ...person, familyName: '鈴木' });
  assert.equal(parseProfile(typed, today, policy).profile?.phone, '');
});

test('the furigana and the postal code that are not shown are emptied with another name and address, and stay with the same', () => {
  const hidden = ['familyNameKana', 'givenNameKana', 'postalCode'];
  const policy = { ...standard, individual: standard.individual.filter(({ name }) => !hidden.includes(name)) };
  const stored = { ...person, prefecture: '東京都', city: '渋谷区', building: '101' };
  const change = (changes: Partial<Profile>) => parseProfile({ ...stored, ...changes }, today, policy, stored).profile;
  assert.deepEqual(change({ phone: '0312345679' }), { ...stored, phone: '0312345679' });
  assert.deepEqual(change({ familyName: '鈴木' }), { ...stored, familyName: '鈴木', familyNameKana: '' });
  assert.deepEqual(change({ city: '港区' }), { ...stored, city: '港区', postalCode: '' });
});

test('a person’s furigana does not stay with a corporation, but the phone number does', () => {
  const policy: ProfilePolicy = {
    ...standard,
    corporation: standard.corporation.filter(({ name }) => !['familyNameKana', 'phone'].includes(name)),
  };
  const typed: Profile = {
    ...person,
    customerType: 'corporation',
    corporationName: '商店',
    corporationNameKana: 'ショウテン',
  };
  const { profile } = parseProfile(typed, today, policy, person);
  assert.deepEqual([profile?.familyNameKana, profile?.phone], ['', person.phone]);
  assert.ok(fieldsClearedForCorporation.includes('familyNameKana'));
});

test('a policy with a required phone number refuses a change without one', () => {
  const policy = withRequired('individual', 'phone', true);
  assert.deepEqual(parseProfile({ ...person, phone: '' }, today, policy, person).errors, [
    { field: 'profile.phone', code: 'required' },
  ]);
});

const needed = ['corporationName', 'familyName', 'givenName'];
const fieldsOf = (type: CustomerType) =>
  fc.shuffledSubarray(profileFieldsOf(type)).chain((some) => {
    const names = [...new Set([...some, ...profileFieldsOf(type).filter((name) => needed.includes(name))])];
    return fc.tuple(
      ...names.map((name) => fc.boolean().map((flag) => ({ name, required: flag || needed.includes(name) }))),
    );
  });
const policies: fc.Arbitrary<ProfilePolicy> = fc.record({
  individual: fieldsOf('individual'),
  corporation: fieldsOf('corporation'),
});
const text = fc.constantFrom(
  '',
  ' ',
  '髙橋',
  'たかはし',
  'タカハシ',
  '1970-11-03',
  '03-1234-5678',
  '150-0002',
  '\u0000',
);
const profiles: fc.Arbitrary<Profile> = fc
  .tuple(
    fc.constantFrom(...customerTypes),
    fc.record(
      Object.fromEntries(
        profileFieldsOf('corporation')
          .concat('birthDate')
          .map((name) => [name, text]),
      ),
    ),
  )
  .map(([customerType, texts]) => ({ ...emptyProfile, ...texts, customerType }));

test('for every valid policy the form refuses the fields that the service refuses', () => {
  fc.assert(
    fc.property(policies, profiles, (policy, typed) => {
      assert.deepEqual(mistakesOfProfile(policy), []);
      const { customerType: type } = typed;
      // What the form does, field by field: `ProfileForm`.
      const form = shownFields(type, policy).filter((field) =>
        checkProfileField(field, foldProfileField(field.name, typed[field.name]), today),
      );
      const refused = parseProfile(typed, today, policy).errors ?? [];
      assert.deepEqual(
        refused.map(({ field }) => field),
        form.map(({ name }) => `profile.${name}`),
      );
    }),
    { numRuns: 1000 },
  );
});
