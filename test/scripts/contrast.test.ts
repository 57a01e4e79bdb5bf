import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeColour, contrast, contrasts, toHex, type Scheme } from '../../.storybook/colours.js';
import { dealerTheme, declarations } from '../../demo/dealer-theme.js';
import { cssPropertiesOfClasses } from '../../scripts/manifest/css-properties.js';

const items = [...(await cssPropertiesOfClasses()).values()].flat();
const defaults = new Map(items.map(({ name, default: value = '' }) => [name, value]));
const dealer = new Map([...defaults, ...declarations(dealerTheme)]);
const schemes: Scheme[] = ['light', 'dark'];

test('contrast is computed as WCAG defines it', () => {
  const ratio = (one: string, other: string): string => {
    const colour = (css: string) => computeColour(css, 'light', () => undefined);
    return contrast(colour(one), colour(other)).toFixed(2);
  };
  assert.equal(ratio('#000', '#fff'), '21.00');
  assert.equal(ratio('#fff', '#fff'), '1.00');
  assert.equal(ratio('#777', '#fff'), '4.48');
  assert.equal(ratio('#fff', '#767676'), '4.54');
});

test('a colour follows the scheme and the token that it is mixed from', () => {
  const lookup = (name: string) => ({ '--a': 'light-dark(#000, #fff)' })[name];
  const hex = (css: string, scheme: Scheme): string => toHex(computeColour(css, scheme, lookup));
  assert.equal(hex('color-mix(in srgb, var(--a) 40%, #646464)', 'light'), '#3c3c3c');
  assert.equal(hex('color-mix(in srgb, var(--a) 40%, #646464)', 'dark'), '#a2a2a2');
  assert.equal(hex('var(--b, #abc)', 'dark'), '#aabbcc');
  assert.throws(() => hex('tomato', 'light'), /tomato/);
});

for (const [theme, values] of Object.entries({ default: defaults, dealer })) {
  for (const scheme of schemes) {
    test(`${theme} theme, ${scheme}: text has 4.5:1, frames and focus 3:1`, () => {
      const found = contrasts(scheme, (name) => values.get(name));
      const low = found.filter(({ ratio, least }) => ratio < least);
      assert.deepEqual(
        low.map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
        [],
      );
    });

    test(`${theme} theme, ${scheme}: hairlines can be seen`, () => {
      const colour = (name: string) => computeColour(`var(--mylexus-${name})`, scheme, (each) => values.get(each));
      assert.ok(contrast(colour('line'), colour('paper')) > 1.3);
    });
  }
}

test('every colour of the tokens is in a pair that is checked, but for hairlines', () => {
  const checked = new Set(contrasts('light', (name) => defaults.get(name)).flatMap(({ front, back }) => [front, back]));
  const colours = items
    .filter(({ type }) => type?.text === '<color>')
    .map(({ name }) => name.replace('--mylexus-', ''));
  assert.deepEqual(
    [...new Set(colours)].filter((name) => !checked.has(name)),
    ['line'],
  );
});

test('every token belongs to one of three tiers, and only falls back to its own or the ones before', () => {
  const tiers = ['reference', 'system', 'widget'];
  const tierOf = new Map(
    items.map(({ name, description }) => [name, tiers.indexOf(/\((\w+)\)$/.exec(description ?? '')?.[1] ?? '')]),
  );
  for (const { name, default: value = '' } of items) {
    const tier = tierOf.get(name) ?? -1;
    assert.ok(tier >= 0, name);
    for (const [other] of value.matchAll(/--mylexus-[\w-]+/g)) {
      assert.ok((tierOf.get(other) ?? 3) < tier, `${name} is made of ${other}`);
    }
    if (tier === 1) assert.match(value, /var\(--mylexus-/, name);
  }
});
