import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { definedTags } from '../../scripts/tags.js';

test('the loader and define.ts know every tag', () => {
  const tagsIn = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/'\.\/define\/([\w-]+)\.js'/g)].map(([, name]) => name).sort();
  assert.deepEqual(tagsIn('src/loader.ts'), definedTags());
  assert.deepEqual(tagsIn('src/define.ts'), definedTags());
});
