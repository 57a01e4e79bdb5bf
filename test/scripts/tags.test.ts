import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { classModule, definedTags } from '../../scripts/tags.js';

test('the loader and define.ts know every tag', () => {
  const tagsIn = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/'\.\/define\/([\w-]+)\.js'/g)].map(([, name]) => name).sort();
  assert.deepEqual(tagsIn('src/loader.ts'), definedTags());
  assert.deepEqual(tagsIn('src/define.ts'), definedTags());
});

test('the package has an entry for every tag and for its class', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  for (const name of definedTags()) {
    const entry = (path: string): unknown => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
    const path = classModule(name);
    assert.equal(path.split('/').at(-1), name);
    assert.deepEqual(exports[`./${name}`], entry(path));
    assert.deepEqual(exports[`./define/${name}`], entry(`define/${name}`));
  }
});
