import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor } from '../../../../service/content/content.js';
import { connectedServices } from '../../../../service/features/linking/view.js';
import { defaultSettings as settings } from '../../../../service/settings.js';
import { canAddLink, linkedBrands } from '../../../../service/shared/links/rules.js';
import { link } from '../../rows.js';

test('a link of a transferred credential is listed as invalidated and opens no brand', () => {
  const links = [{ link, credentialState: 'transferred' as const }];
  assert.deepEqual(linkedBrands(links), []);
  const [lexus] = connectedServices(links, settings, contentFor('ja')).brands;
  assert.equal(lexus?.services[0]?.state, 'invalidated');
  assert.deepEqual(linkedBrands([{ link, credentialState: 'active' }]), ['lexus']);
  assert.deepEqual(linkedBrands([{ link, credentialState: undefined }]), ['lexus']);
  assert.equal(canAddLink('lexus', links, { ...settings, linksPerAccount: 1 }), false);
  assert.equal(canAddLink('toyota', [], settings), false);
});
