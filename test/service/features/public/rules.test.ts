import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyFor } from '../../../../service/features/public/rules.js';
import { defaultSettings as settings } from '../../../../service/settings.js';

test('the policy is inline and frame for listed origins, redirect for every other', () => {
  const listed = {
    ...settings,
    origins: { id: 'https://id.example', inline: ['https://www.example'], frame: ['https://brand.example'] },
  };
  const presentation = (origin: string | null) => policyFor(origin, listed).presentation;
  assert.deepEqual(
    [
      null,
      'https://id.example',
      'https://www.example',
      'https://brand.example',
      'http://www.example',
      'https://www.example:8443',
      'null',
      '',
    ].map(presentation),
    ['inline', 'inline', 'inline', 'frame', 'redirect', 'redirect', 'redirect', 'redirect'],
  );
});
