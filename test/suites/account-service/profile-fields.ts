import assert from 'node:assert/strict';
import { defaultProfilePolicy, type Profile, type ProfilePolicy } from '../../../src/contract/index.js';
import { test } from './testable.js';
import * as h from './visitor.js';

const all = defaultProfilePolicy.individual;
/** A policy without furigana and birth date, with a required phone number, which comes before the names. */
const policy: ProfilePolicy = {
  ...defaultProfilePolicy,
  individual: [
    { name: 'phone', required: true },
    ...all.filter(({ name }) => !['familyNameKana', 'givenNameKana', 'birthDate', 'phone'].includes(name)),
  ],
};
const withoutHidden: Profile = { ...h.person, familyNameKana: '', givenNameKana: '', birthDate: '' };

/** Which built-in fields the service's policy shows and requires. */
export function profileFieldsSuite(start: h.Start): void {
  const profileStep = async (settings: Parameters<h.Start>[0]) => {
    const visitor = new h.Visitor(await start(settings));
    await visitor.until('profile', 'without-id');
    const register = (profile: Profile) => visitor.call(h.api.registerProfile, { profile, password: h.newPassword });
    return { visitor, register };
  };

  test('the policy says which fields are shown and required, in their order', async () => {
    const client = h.browser(await start({ profile: policy }));
    assert.deepEqual(h.ok(await client.call(h.api.getPolicy)).profile, policy);
    const standard = h.browser(await start());
    assert.deepEqual(h.ok(await standard.call(h.api.getPolicy)).profile, defaultProfilePolicy);
  });

  test('a registration needs what the policy requires, and no more', async () => {
    const { register } = await profileStep({ profile: policy });
    const refused = await register({ ...withoutHidden, phone: '' });
    h.refused(refused, 422, 'invalid-fields');
    assert.deepEqual(refused.body.errors, [{ field: 'profile.phone', code: 'required' }]);
    assert.equal(h.ok(await register(withoutHidden)).step, 'review');
    // The control: with every field, the furigana is required and the phone number is not.
    const standard = await profileStep(undefined);
    const { errors } = (await standard.register({ ...withoutHidden, phone: '' })).body;
    assert.deepEqual(
      errors?.map(({ field }) => field),
      ['profile.familyNameKana', 'profile.givenNameKana'],
    );
  });

  test('a corporation has fields of its own', async () => {
    const { register } = await profileStep({ profile: policy });
    const { body } = await register({ ...withoutHidden, customerType: 'corporation', corporationName: '商店' });
    assert.deepEqual(
      body.errors?.map(({ field }) => field),
      ['profile.corporationNameKana', 'profile.familyNameKana', 'profile.givenNameKana'],
    );
  });

  test('what is not shown is not stored, even if it is sent, and is not taken from a card', async () => {
    const { visitor, register } = await profileStep({ profile: policy });
    h.ok(await register({ ...withoutHidden, birthDate: '1990-02-03', familyNameKana: '漢字' }));
    h.ok(await visitor.complete());
    const { profile } = h.ok(await visitor.client.call(h.api.getAccount));
    assert.deepEqual([profile.birthDate, profile.familyNameKana], ['', '']);
    const holder = new h.Visitor(await start({ profile: policy }));
    const prefilled = (await holder.until('profile')).profile;
    assert.deepEqual([prefilled?.familyName, prefilled?.familyNameKana, prefilled?.birthDate], ['髙橋', '', '']);
    // The control: the card has them.
    const standard = (await new h.Visitor(await start()).until('profile')).profile;
    assert.deepEqual([standard?.familyNameKana, standard?.birthDate], ['タカハシ', '1970-11-03']);
  });

  test('a change leaves what is not shown as it is stored, but for the furigana of another name', async () => {
    const client = h.browser(await start({ profile: policy }));
    h.ok(await h.hanako(client));
    const { profile } = h.ok(await client.call(h.api.getAccount));
    const change = async (changes: Partial<Profile>) =>
      h.ok(await client.call(h.api.changeProfile, { body: { profile: { ...profile, ...changes } } })).profile;
    const moved = await change({ city: '港区', birthDate: '2001-01-01', givenNameKana: 'ベツ' });
    assert.deepEqual(moved, { ...profile, city: '港区' });
    const renamed = await change({ city: '港区', familyName: '鈴木' });
    assert.deepEqual(renamed, { ...moved, familyName: '鈴木', familyNameKana: '' });
  });
}
