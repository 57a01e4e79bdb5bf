import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const rules = ['import-x/no-restricted-paths', 'import-x/no-cycle'];
/** Without types, which take half a minute and which no import direction needs. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
});

/** Lints `code` as the content of `filePath`, an existing file, and returns the rules that it breaks. */
async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result && result.fatalErrorCount === 0, `${filePath} cannot be linted`);
  return result.messages.flatMap(({ ruleId }) => (ruleId && rules.includes(ruleId) ? [ruleId] : []));
}

const forbidden: [filePath: string, imported: string][] = [
  ['src/contract/policy.ts', '../input/fold.js'],
  ['src/i18n/describe.ts', '../input/fold.js'],
  ['src/client/call.ts', '../input/fold.js'],
  ['src/form/field.ts', '../wizard/flow.js'],
  ['src/wizard/flow.ts', '../features/linking/flow.js'],
  ['src/features/login/login.ts', '../registration/flow.js'],
  ['src/contract/policy.ts', '../../test/scripts/import-zones.test.js'],
  ['service/app.ts', '../src/client/call.js'],
  ['demo/server.ts', '../src/contract/policy.js'],
];

const permitted: [filePath: string, imported: string][] = [
  ['src/contract/policy.ts', './problem.js'],
  ['src/input/fold.ts', '../contract/policy.js'],
  ['src/client/call.ts', '../contract/policy.js'],
  ['src/features/login/login.ts', '../../define/password-reset.js'],
  ['src/features/linking/flow.ts', '../identity/context.js'],
  ['service/app.ts', '../src/contract/policy.js'],
  ['demo/server.ts', '../service/app.js'],
];

for (const [filePath, imported] of forbidden) {
  test(`${filePath} may not import ${imported}`, async () => {
    assert.deepEqual(await brokenRules(filePath, `import '${imported}';\n`), ['import-x/no-restricted-paths']);
  });
}

for (const [filePath, imported] of permitted) {
  test(`${filePath} may import ${imported}`, async () => {
    assert.deepEqual(await brokenRules(filePath, `import '${imported}';\n`), []);
  });
}

test('a circle is refused by the linter', async () => {
  const circle = "import { endpoints } from './endpoints.js';\nexport const names = Object.keys(endpoints);\n";
  assert.deepEqual(await brokenRules('src/contract/policy.ts', circle), ['import-x/no-cycle']);
});

type Imports = ReadonlyMap<string, readonly string[]>;

/** Static imports of every file below a folder, those of types included: the linter's rule leaves them out. */
function importsBelow(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.map((name) => {
      const file = join(folder, name);
      const paths = readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'";]*?'(\.[^']+)\.js';/gm);
      return [file, [...paths].map(([, path = '']) => `${join(dirname(file), path)}.ts`)];
    }),
  );
}

/** The files of a circle, in order; undefined when there is none. */
function findCircle(imports: Imports): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

for (const folder of ['src', 'service']) {
  test(`${folder} has no circle of imports, types included`, () => {
    const imports = importsBelow(folder);
    assert.ok(imports.size > 50);
    assert.equal(findCircle(imports)?.join(' → '), undefined);
  });
}

test('a circle of types is found', () => {
  const imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', []],
    ['d.ts', ['a.ts']],
  ]);
  assert.deepEqual(findCircle(imports), ['a.ts', 'b.ts', 'd.ts', 'a.ts']);
});
