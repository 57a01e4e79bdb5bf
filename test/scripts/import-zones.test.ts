import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const rule = 'import-x/no-restricted-paths';
/** Without types, which take half a minute and which no import direction needs. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === rule,
});

/** Lints `code` as if it stood in `filePath`, an existing file, and returns the messages of the import rule. */
async function forbiddenImports(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result && result.fatalErrorCount === 0, `${filePath} cannot be linted`);
  return result.messages.filter((found) => found.ruleId === rule).map((found) => found.message);
}

const forbidden: [filePath: string, imported: string][] = [
  ['src/contract/policy.ts', '../input/fold.js'],
  ['src/input/fold.ts', '../contract/policy.js'],
  ['src/session/client.ts', '../input/fold.js'],
  ['src/contract/policy.ts', '../../test/scripts/import-zones.test.js'],
  ['service/app.ts', '../src/session/client.js'],
  ['demo/server.ts', '../src/contract/policy.js'],
];

const permitted: [filePath: string, imported: string][] = [
  ['src/contract/policy.ts', './problem.js'],
  ['src/session/client.ts', '../contract/policy.js'],
  ['service/app.ts', '../src/contract/policy.js'],
  ['demo/server.ts', '../service/app.js'],
];

for (const [filePath, imported] of forbidden) {
  test(`${filePath} may not import ${imported}`, async () => {
    assert.equal((await forbiddenImports(filePath, `import '${imported}';\n`)).length, 1);
  });
}

for (const [filePath, imported] of permitted) {
  test(`${filePath} may import ${imported}`, async () => {
    assert.deepEqual(await forbiddenImports(filePath, `import '${imported}';\n`), []);
  });
}
