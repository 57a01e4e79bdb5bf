import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyFor } from '../../../../service/features/public/rules.js';
import { defaultSettings as settings } from '../../../../service/settings.js';

test('the policy is redirect for every origin that is not listed', () => {
  const listed = { ...settings, origins: { id: 'https://id.example', inline: ['https://www.example'] } };
  const presentation = (origin: string | null) => policyFor(origin, listed).presentation;
  assert.deepEqual(
    [
      null,
      'https://id.example',
      'https://www.example',
      'http://www.example',
      'https://www.example:8443',
      'null',
      '',
    ].map(presentation),
    ['inline', 'inline', 'inline', 'redirect', 'redirect', 'redirect', 'redirect'],
  );
});
