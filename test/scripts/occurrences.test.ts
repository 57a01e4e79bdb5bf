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
          cssStates: [{ name: 'ready' }],
        },
      ],
    },
  ],
} as unknown as Manifest;
const all = ['mylexus-x::part(base)', 'mylexus-x slot ', 'mylexus-x fires mylexus-done', 'mylexus-x:state(ready)'];

test('nothing is reported if everything documented occurs', () => {
  assert.deepEqual(compare(manifest, new Set(all)), []);
});

test('a part, a slot, a state or an event without documentation is reported', () => {
  const more = [
    'mylexus-x::part(secret)',
    'mylexus-x slot hidden',
    'mylexus-x:state(odd)',
    'mylexus-x fires mylexus-odd',
    'mylexus-y::part(base)',
  ];
  assert.equal(compare(manifest, new Set([...all, ...more])).length, more.length);
});

test('a part, a slot, a state or an event that occurs in no story is reported', () => {
  assert.deepEqual(compare(manifest, new Set()), [
    'mylexus-x fires mylexus-done: is documented, and occurs in no story',
    'mylexus-x slot : is documented, and occurs in no story',
    'mylexus-x::part(base): is documented, and occurs in no story',
    'mylexus-x:state(ready): is documented, and occurs in no story',
  ]);
});
