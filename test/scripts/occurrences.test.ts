import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Manifest } from '../../scripts/manifest/types.js';
import { compare } from '../stories/occurrences.js';

const manifest = {
  modules: [
    {
      declarations: [
        {
          name: 'MylexusX',
          kind: 'class',
          tagName: 'mylexus-x',
          customElement: true,
          cssParts: [{ name: 'base' }],
          slots: [{ name: '' }],
          events: [{ name: 'mylexus-done' }],
        },
      ],
    },
  ],
} as unknown as Manifest;
const all = ['mylexus-x::part(base)', 'mylexus-x slot ', 'mylexus-x fires mylexus-done'];

test('what occurs as it is documented is right', () => {
  assert.deepEqual(compare(manifest, new Set(all)), []);
});

test('an event needs no story: it may lead away from the page', () => {
  assert.deepEqual(compare(manifest, new Set(all.slice(0, 2))), []);
});

test('a part, a slot or an event that nobody documented is told', () => {
  const more = [
    'mylexus-x::part(secret)',
    'mylexus-x slot hidden',
    'mylexus-x fires mylexus-odd',
    'mylexus-y::part(base)',
  ];
  assert.equal(compare(manifest, new Set([...all, ...more])).length, more.length);
});

test('a part or a slot that occurs nowhere is told', () => {
  assert.deepEqual(compare(manifest, new Set()), [
    'mylexus-x slot : is documented, and occurs in no story',
    'mylexus-x::part(base): is documented, and occurs in no story',
  ]);
});
