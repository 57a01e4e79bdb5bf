import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineConfig, parse } from '@terrazzo/parser';
import { designTokens } from '../../.storybook/design-tokens.js';
import { tokensOf } from '../../.storybook/token.js';
import { cssPropertiesOfClasses } from '../../scripts/manifest/css-properties.js';

const tokens = tokensOf([...(await cssPropertiesOfClasses()).values()].flat());
const filename = new URL('file:///mylexus.tokens.json');
const config = defineConfig({}, { cwd: new URL('file:///') });

for (const scheme of ['light', 'dark'] as const) {
  test(`the ${scheme} tokens are a valid file of the Design Tokens Format, with every token of the widgets`, async () => {
    const src = JSON.stringify(designTokens(tokens, scheme));
    const parsed = await parse([{ filename, src }], { config });
    assert.deepEqual(
      Object.keys(parsed.tokens)
        .map((name) => name.replace(/^\w+\./, ''))
        .sort(),
      tokens.map(({ name }) => name).sort(),
    );
  });
}

test('colours are those of the scheme, lengths are computed, and a font that follows another is an alias', () => {
  const [light, dark] = [designTokens(tokens, 'light'), designTokens(tokens, 'dark')];
  assert.deepEqual(light.color['ink']?.$value, {
    colorSpace: 'srgb',
    components: [0.0863, 0.0863, 0.0863],
    alpha: 1,
    hex: '#161616',
  });
  assert.equal((dark.color['ink']?.$value as { hex: string }).hex, '#f3f2ef');
  assert.deepEqual(light.size['control-height']?.$value, { value: 48, unit: 'px' });
  assert.deepEqual(light.size['column']?.$value, { value: 480, unit: 'px' });
  assert.deepEqual(light.motion['motion']?.$value, { value: 140, unit: 'ms' });
  assert.equal(light.font['code-font']?.$value, '{font.font}');
});
