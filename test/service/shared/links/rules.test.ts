import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectedServices } from '../../../../service/features/linking/view.js';
import { defaultSettings as settings } from '../../../../service/settings.js';
import { canAddLink, invalidationOf, linkedBrands } from '../../../../service/shared/links/rules.js';
import { serviceDetails } from '../../../../service/shared/links/view.js';
import { credential, link } from '../../rows.js';

test('a link of a credential that is not active is listed as invalidated, with the reason, and opens no brand', () => {
  for (const state of ['transferred', 'cancelled', 'suspended'] as const) {
    const links = [{ link, credential: { ...credential, state } }];
    assert.deepEqual(linkedBrands(links), []);
    const [lexus] = connectedServices(links, settings, 'ja').brands;
    assert.equal(lexus?.services[0]?.state, 'invalidated');
    assert.equal(lexus.services[0].reason, state);
    assert.equal(canAddLink('lexus', links, { ...settings, linksPerAccount: 1 }), false);
  }
  assert.deepEqual(linkedBrands([{ link, credential }]), ['lexus']);
  assert.deepEqual(linkedBrands([{ link, credential: undefined }]), ['lexus']);
  assert.equal(canAddLink('toyota', [], settings), false);
});

test('a link of a brand and a kind that the catalogue no longer has is listed under the names it is stored with', () => {
  const retired = { link: { ...link, brand: 'retired', kind: 'oldCard' }, credential: undefined };
  const { brands } = connectedServices([retired], settings, 'en');
  const names = brands.map(({ brand }) => brand);
  assert.deepEqual(names, ['lexus', 'toyota', 'retired']);
  const { canAdd, services, ...rest } = brands[2]!;
  assert.deepEqual([rest, canAdd], [{ brand: 'retired', name: 'retired', invitation: '' }, false]);
  assert.deepEqual([services[0]?.serviceName, services[0]?.credentialTypeName], ['oldCard', 'oldCard']);
  assert.deepEqual(linkedBrands([retired]), ['retired']);
  const details = serviceDetails({ ...credential, brand: 'retired', type: 'oldCard' }, settings.brands, 'ja');
  assert.deepEqual([details.brandName, details.credentialTypeName], ['retired', 'oldCard']);
});

test('a link that ended with its holder stays invalidated when the credential is active again', () => {
  const former = { link: { ...link, activeCredentialId: null }, credential };
  assert.equal(invalidationOf(former), 'transferred');
  assert.deepEqual(linkedBrands([former]), []);
});
