import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenSpecimens } from '../../.storybook/token-specimens.js';
import { cssPropertiesOfClasses } from '../../scripts/manifest/css-properties.js';

const items = [...(await cssPropertiesOfClasses()).values()].flat();

test('every token of the widgets has a piece on the page of tokens, and no piece is left without a token', () => {
  const names = new Set(items.map(({ name }) => name.replace('--mylexus-', '')));
  assert.deepEqual(Object.keys(tokenSpecimens).sort(), [...names].sort());
});

test('the other value of a piece is not the default', () => {
  for (const { name, default: value } of items) {
    assert.notEqual(tokenSpecimens[name.replace('--mylexus-', '')]?.changed, value, name);
  }
});
