/**
 * Circles of imports, those of types included. The linter's rule would leave out types and parse every file a second
 * time (decision 0040).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findCircle, type Imports } from '../../scripts/circles.js';

/** `import … from './x.js'`, `export … from './x.js'`, `import './x.js'` and `import('./x.js')`. */
const importedPaths = /(?:^(?:import|export)\b[^'";]*?|\bimport\()'(\.[^']+)\.js'/gm;

/** What every TypeScript file below the folders imports. */
function importsBelow(folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  return new Map(
    files.map((file) => {
      const paths = [...readFileSync(file, 'utf8').matchAll(importedPaths)].map(([, path = '']) => path);
      return [file, paths.map((path) => `${join(dirname(file), path)}.ts`)];
    }),
  );
}

test('there is no circle of imports, types included', () => {
  const imports = importsBelow(['src', 'service', 'demo', 'stories', 'scripts', 'test', 'bench', '.storybook']);
  assert.ok(imports.size > 500);
  assert.ok([...imports.values()].flat().length > 1500);
  assert.equal(findCircle(imports)?.join(' → '), undefined);
});

for (const [kind, line] of Object.entries({
  'an import': "import { b } from './b.js';",
  'an import of several lines': "import {\n  b,\n} from './b.js';",
  'an import for its effects': "import './b.js';",
  'an import of a type': "import type { B } from './b.js';",
  'a re-export': "export * from './b.js';",
  'a dynamic import': "const b = await import('./b.js');",
})) {
  test(`a circle is found that begins with ${kind}`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'circle-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.ts`)) as [
      string,
      string,
      string,
      string,
    ];
    writeFileSync(a, `${line}\n`);
    writeFileSync(b, "import './c.js';\nimport { d } from './d.js';\n");
    writeFileSync(c, "export const c = 'c';\n");
    writeFileSync(d, "export { a } from './a.js';\n");
    assert.deepEqual(findCircle(importsBelow([folder])), [a, b, d, a]);
    writeFileSync(d, "import './c.js';\n");
    assert.equal(findCircle(importsBelow([folder])), undefined);
  });
}
