import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const rule = 'import-x/no-restricted-paths';
/** Without types, which take half a minute and which no import direction needs. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === rule,
});

/** Lints `code` as the content of `filePath`, an existing file, and returns whether its imports are permitted. */
async function isPermitted(filePath: string, code: string): Promise<boolean> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result && result.fatalErrorCount === 0, `${filePath} cannot be linted`);
  return result.messages.every(({ ruleId }) => ruleId !== rule);
}

const forbidden: [filePath: string, imported: string][] = [
  ['src/contract/policy.ts', '../input/fold.js'],
  ['src/i18n/describe.ts', '../input/fold.js'],
  ['src/client/call.ts', '../input/fold.js'],
  ['src/form/field.ts', '../wizard/flow.js'],
  ['src/wizard/flow.ts', '../features/linking/flow.js'],
  ['src/features/login/login.ts', '../registration/flow.js'],
  ['src/client/call.ts', '../relying-party/index.js'],
  ['src/features/login/login.ts', '../../relying-party/index.js'],
  ['src/relying-party/index.ts', '../client/call.js'],
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
  ['src/relying-party/index.ts', '../contract/policy.js'],
  ['demo/server.ts', '../src/relying-party/index.js'],
  ['demo/server.ts', '../service/app.js'],
];

for (const [filePath, imported] of forbidden) {
  test(`${filePath} may not import ${imported}`, async () => {
    assert.equal(await isPermitted(filePath, `import '${imported}';\n`), false);
  });
}

for (const [filePath, imported] of permitted) {
  test(`${filePath} may import ${imported}`, async () => {
    assert.equal(await isPermitted(filePath, `import '${imported}';\n`), true);
  });
}
