/**
 * Thousands of people with the names, addresses, numbers and dates that Japanese forms meet: none of the valid details is refused by
 * the page's rules or the service's, none of the invalid is taken, and both store the same. `npm run test:people` takes 10,000.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'valibot';
import { ProfileSchema, type Identity, type Profile, type ProfileFieldName } from '../../src/contract/index.js';
import { profileFieldNames } from '../../src/contract/profile-fields.js';
import * as input from '../../src/input/index.js';
import { parseEmail } from '../../service/shared/email.js';
import { parseIdentity, recordMatches } from '../../service/shared/identity/rules.js';
import { parseProfile } from '../../service/shared/profile.js';
import { defaultSettings } from '../../service/settings.js';
import type { CredentialRow } from '../../service/store/rows.js';
import { person, yearsOf, type Person } from '../harness/people.js';
import { wrongCardIds, wrongDetails, wrongEmails } from '../harness/wrong-details.js';

const today = '2026-11-28';
const runs = { numRuns: Number(process.env['PEOPLE'] ?? 1000), seed: 20221116 };

const texts = ({ profile }: Person, form: 'typed' | 'stored'): Record<ProfileFieldName, string> =>
  Object.fromEntries(profileFieldNames.map((name) => [name, profile[name][form]])) as Record<ProfileFieldName, string>;
const profileOf = (of: Person, form: 'typed' | 'stored'): Profile =>
  parse(ProfileSchema, { customerType: of.customerType, ...texts(of, form) });

const claim = (requirementSet: string, fields: Identity['fields']) =>
  parseIdentity({ type: 'ownersCard', requirementSet, fields }, defaultSettings, today);

test('every valid detail is taken, and stored in one form', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const stored = profileOf(someone, 'stored');
      const page = input.foldProfile(profileOf(someone, 'typed'));
      assert.deepEqual(page, stored);
      assert.deepEqual(input.checkProfile(page, today), []);
      assert.deepEqual(parseProfile(profileOf(someone, 'typed'), today, defaultSettings.profile), { profile: stored });
      assert.equal(input.checkEmail(someone.email.typed), undefined);
      assert.equal(parseEmail(someone.email.typed), someone.email.stored);
      assert.deepEqual(claim('password', { id: someone.cardId.typed, password: 'x' }).fields, {
        id: someone.cardId.stored,
        password: 'x',
      });
    }),
    runs,
  );
});

test('holders are recognized by name and birth date, however they type them', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const holder = profileOf(someone, 'stored');
      if (!holder.birthDate) return;
      const { familyNameKana, givenNameKana, birthDate } = someone.profile;
      const credential = { id: someone.cardId.stored, holder } as unknown as CredentialRow;
      for (const between of ['', ' ', '　', '・']) {
        const { fields } = claim('holder', {
          id: someone.cardId.typed,
          kana: familyNameKana.typed.trim() + between + givenNameKana.typed.trim(),
          birthDate: birthDate.typed,
        });
        assert.ok(fields && recordMatches(credential, fields), JSON.stringify(fields));
      }
    }),
    runs,
  );
});

test('no invalid detail is taken, by the page or the service', () => {
  fc.assert(
    fc.property(person, fc.constantFrom(...wrongDetails), (someone, { field, value, why }) => {
      const typed: Profile = { ...profileOf(someone, 'typed'), customerType: 'individual', [field]: value };
      const found = input.checkProfile(input.foldProfile(typed), today).map((each) => each.field);
      assert.deepEqual(found, [field], `${JSON.stringify(value)}: ${why}`);
      assert.deepEqual(
        parseProfile(typed, today, defaultSettings.profile).errors?.map((each) => each.field),
        [`profile.${field}`],
        why,
      );
    }),
    runs,
  );
  for (const { field, value, why } of wrongDetails) {
    const folded = input.foldProfileField(field, value.trim());
    assert.ok(
      input.checkProfileField({ name: field, required: true }, folded, today),
      `${field} ${JSON.stringify(value)}: ${why}`,
    );
  }
});

test('no invalid email address or card ID is taken', () => {
  for (const { value, why } of wrongEmails) {
    assert.ok(input.checkEmail(value), `${value}: ${why}`);
    assert.throws(() => parseEmail(value), `${value}: ${why}`);
  }
  for (const { value, why } of wrongCardIds) {
    assert.deepEqual(
      claim('password', { id: value, password: 'x' }).errors?.map(({ field }) => field),
      ['fields.id'],
      `${value}: ${why}`,
    );
  }
});

test('both names of the day on which an era began are understood', () => {
  for (const iso of ['1926-12-25', '1989-01-08', '2019-05-01', '1989-01-07', '2019-04-30']) {
    for (const year of yearsOf(iso)) {
      assert.equal(input.foldDate(`${year}/${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}`), iso, year);
    }
  }
  assert.equal(input.foldDate('平成31年5月1日'), '2019-05-01');
});
