import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pruneUnreachable } from '../../scripts/package/prune.js';

let folder: string;
const write = (name: string, text = ''): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const prune = (): string[] =>
  pruneUnreachable(folder, {
    '.': { types: `./${folder}/index.d.ts`, default: `./${folder}/index.js` },
    './cdn/*': `./${folder}/cdn/*`,
    './manifest.json': `./${folder}/manifest.json`,
  }).map((file) => relative(folder, file));

// Beside the sources, since `exports` has paths from the project's folder.
before(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync('.cache/prune-');
  write('index.js', "import './form/form.js';\nawait import('./later.js');\n");
  write('index.d.ts', "import type { A } from './types.js';\nexport declare const b: import('./others.js').B;\n");
  for (const name of ['form/form', 'later', 'types', 'others', 'unused'])
    for (const suffix of ['.js', '.d.ts']) write(name + suffix);
  for (const name of ['cdn/loader.js', 'manifest.json']) write(name);
});
after(() => rmSync(folder, { recursive: true }));

test('modules and declarations that no entry leads to are deleted', () => {
  const unreachable = ['form/form.d.ts', 'later.d.ts', 'others.js', 'types.js', 'unused.d.ts', 'unused.js'];
  assert.deepEqual(prune(), unreachable);
  for (const name of ['form/form.js', 'later.js', 'types.d.ts', 'others.d.ts', 'cdn/loader.js', 'manifest.json'])
    assert.ok(existsSync(join(folder, name)), name);
});

test('an import of a file that is not there is an error', () => {
  write('later.js', "import './missing.js';\n");
  assert.throws(prune, /There is no .*missing\.js/);
});
