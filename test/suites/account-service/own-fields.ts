import assert from 'node:assert/strict';
import type { OwnField, OwnValues, Profile } from '../../../src/contract/index.js';
import { defaultSettings, type Settings } from '../../../service/settings.js';
import { test } from './testable.js';
import * as h from './visitor.js';

const words = (text: string) => ({ ja: `${text}（日）`, en: text });
const mails = words('I agree to mails.');
const fields: readonly OwnField[] = [
  { name: 'nickname', kind: 'text', label: words('Nickname'), required: true, maxLength: 5 },
  {
    name: 'contactBy',
    kind: 'choice',
    label: words('Contact'),
    required: false,
    options: ['phone', 'letter'].map((value) => ({ value, label: words(value) })),
  },
  { name: 'firstCar', kind: 'date', label: words('First car'), required: false, for: 'individual' },
  { name: 'mails', kind: 'consent', label: words('Mails'), required: false, sentence: mails },
];
const kumo = { brand: 'kumo', name: words('Kumo'), invitation: words('Link.'), canAdd: false, credentialTypes: [] };
const settings = (profileFields = fields): Partial<Settings> => ({
  brands: [...defaultSettings.brands, { ...kumo, profileFields }],
});
const given = { nickname: ' みお ', contactBy: 'letter', firstCar: '令和2/4/1', mails: mails.ja };
const stored = {
  nickname: 'みお',
  contactBy: 'letter',
  firstCar: '2020-04-01',
  mails: { sentence: mails.ja, agreedAt: '2026-11-22T05:00:00.000Z' },
};

/** A visitor at the details of a registration that was begun on a page of the brand. */
async function atProfile(service: h.RunningService, brand = 'kumo'): Promise<h.Visitor> {
  const visitor = new h.Visitor(service);
  const begun = h.ok(await visitor.client.call(h.api.beginRegistration, { body: { path: 'without-id', brand } }));
  visitor.id = begun.id;
  await visitor.goOn(begun, 'profile');
  return visitor;
}
const register = (visitor: h.Visitor, own?: OwnValues, profile: Profile = h.person) =>
  visitor.call(h.api.registerProfile, { profile: { ...profile, ...(own && { own }) }, password: h.newPassword });

/** Fields that a brand adds to the account details. */
export function ownFieldsSuite(start: h.Start): void {
  test('the policy has the own fields of each brand that has any', async () => {
    const policy = h.ok(await h.browser(await start(settings())).call(h.api.getPolicy));
    assert.deepEqual(policy.ownFields, { kumo: fields });
    assert.equal(h.ok(await h.browser(await start()).call(h.api.getPolicy)).ownFields, undefined);
  });

  test('what a brand asks is folded, shown in the review and stored with the account; a consent word for word', async () => {
    const visitor = await atProfile(await start(settings()));
    const reviewed = h.ok(await register(visitor, given));
    assert.deepEqual(reviewed.profile?.own, stored);
    h.ok(await visitor.complete());
    assert.deepEqual(h.ok(await visitor.client.call(h.api.getAccount)).profile.own, stored);
  });

  test('what is wrong with them is refused by its path, together with the other fields', async () => {
    const visitor = await atProfile(await start(settings()));
    const wrong = async (own: OwnValues | undefined, profile?: Profile) => {
      const answer = await register(visitor, own, profile);
      h.refused(answer, 422, 'invalid-fields');
      return answer.body.errors?.map(({ field, code }) => `${field} ${code}`);
    };
    assert.deepEqual(await wrong(undefined), ['profile.own.nickname required']);
    assert.deepEqual(await wrong({ nickname: ' ' }, { ...h.person, familyName: '' }), [
      'profile.familyName required',
      'profile.own.nickname required',
    ]);
    assert.deepEqual(await wrong({ nickname: '123456', contactBy: 'fax', firstCar: '2020-02-30', mails: 'on' }), [
      'profile.own.nickname too-long',
      'profile.own.contactBy format',
      'profile.own.firstCar not-a-date',
      'profile.own.mails format',
    ]);
    assert.deepEqual(await wrong({ nickname: 'a', shoeSize: '27' }), ['profile.own.shoeSize format']);
    const company = { ...h.person, customerType: 'corporation' as const, corporationName: '商店' };
    const corporation = { ...company, corporationNameKana: 'ショウテン', birthDate: '' };
    assert.deepEqual(await wrong({ nickname: 'a', firstCar: '2020-04-01' }, corporation), [
      'profile.own.firstCar format',
    ]);
    // The control: without what is wrong it is taken.
    assert.equal(h.ok(await register(visitor, { nickname: 'a' }, corporation)).step, 'review');
  });

  test('a registration of another brand is not asked, and cannot give them', async () => {
    const visitor = await atProfile(await start(settings()), 'lexus');
    const answer = await register(visitor, given);
    assert.equal(answer.body.errors?.[0]?.field, 'profile.own.nickname');
    assert.equal(h.ok(await register(visitor)).step, 'review');
  });

  test('a change keeps what it does not name, and a consent as it was given; an empty value removes one', async () => {
    const service = await start(settings());
    const visitor = await atProfile(service);
    h.ok(await register(visitor, given));
    h.ok(await visitor.complete());
    const change = (own?: OwnValues) =>
      visitor.client.call(h.api.changeProfile, { body: { profile: { ...h.person, ...(own && { own }) } } });
    assert.deepEqual(h.ok(await change()).profile.own, stored);
    assert.deepEqual(h.ok(await change(stored)).profile.own, stored);
    service.advance(h.minutes(1));
    assert.deepEqual(h.ok(await change({ mails: mails.en })).profile.own, stored, 'the same consent, read in English');
    const without = Object.fromEntries(Object.entries(stored).filter(([name]) => name !== 'mails'));
    assert.deepEqual(h.ok(await change({ mails: '' })).profile.own, without);
    const again = { ...stored, mails: { sentence: mails.en, agreedAt: '2026-11-22T05:01:00.000Z' } };
    assert.deepEqual(h.ok(await change({ mails: mails.en })).profile.own, again);
    const refused = await change({ nickname: '' });
    assert.deepEqual(refused.body.errors, [{ field: 'profile.own.nickname', code: 'required' }]);
  });

  test('what was agreed to keeps its words when the brand has others, and a field that is gone stays stored', async () => {
    const service = await start(settings());
    const visitor = await atProfile(service);
    h.ok(await register(visitor, given));
    h.ok(await visitor.complete());
    Object.assign(service.settings, settings([{ ...fields[3]!, sentence: words('I agree to other mails.') }]));
    const change = (own: OwnValues) =>
      visitor.client.call(h.api.changeProfile, { body: { profile: { ...h.person, own } } });
    assert.deepEqual(h.ok(await change({ mails: mails.ja })).profile.own, stored);
    h.refused(await change({ mails: mails.en }), 422, 'invalid-fields');
    h.refused(await change({ nickname: 'a' }), 422, 'invalid-fields');
    const other = h.ok(await change({ mails: 'I agree to other mails.' })).profile.own;
    assert.deepEqual(
      [other?.['nickname'], typeof other?.['mails'] === 'object' && other['mails'].sentence],
      ['みお', 'I agree to other mails.'],
    );
  });
}
