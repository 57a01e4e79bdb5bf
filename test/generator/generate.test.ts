import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const name = 'service-history';
const [summary, ja, en] = ['Past visits of a car.', '入庫履歴', "The car's history"];
const words = [name, summary, ja, en];
let copy: string;
/** Paths that the generator wrote. */
let written: string[];

const run = (file: string, ...parts: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...parts], { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const generate = (...parts: string[]) => run('--import', 'tsx', 'scripts/generate.ts', ...parts);
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'generate-'));
  for (const path of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n')) {
    if (path && existsSync(path)) cpSync(path, join(copy, path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const { status, output } = generate(...words);
  assert.equal(status, 0, output);
  written = output.split('\n\n')[0]!.split('\n');
});
after(() => rmSync(copy, { recursive: true }));

test('a new widget has its files and is listed wherever widgets are', () => {
  for (const path of ['src/features/service-history/service-history.ts', 'src/define/service-history.ts']) {
    assert.ok(existsSync(join(copy, path)), path);
  }
  const define = read('src/define.ts')
    .split('\n')
    .filter((line) => line.startsWith('import'));
  assert.deepEqual(define, [...define].sort());
  assert.ok(define.includes("import './define/service-history.js';"));
  assert.match(read('src/loader.ts'), /'mylexus-service-history': \(\) => import/);
  assert.match(read('src/index.ts'), /MylexusServiceHistory/);
  assert.match(read('README.md'), /\| `<mylexus-service-history>` +\| Past visits of a car /);
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, { default: string }> };
  assert.equal(exports['./service-history']?.default, './dist/features/service-history/service-history.js');
  assert.equal(exports['./define/service-history']?.default, './dist/define/service-history.js');
});

test('it compiles, is formatted and passes the linter', () => {
  const modules = written.filter((path) => path.endsWith('.ts') && !existsSync(path));
  // The service and the other tests do not use it.
  const config = JSON.parse(read('tsconfig.json')) as { include: string[] };
  const declarations = ['.storybook/*.d.ts', 'scripts/**/*.d.ts'];
  config.include = ['src', ...declarations, ...written.filter((path) => path.endsWith('.ts'))];
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config));
  const types = run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.');
  assert.equal(types.status, 0, types.output);
  const lint = run(join('node_modules', 'eslint', 'bin', 'eslint.js'), '--max-warnings', '0', ...modules);
  assert.equal(lint.status, 0, lint.output);
  const style = run(join('node_modules', 'prettier', 'bin', 'prettier.cjs'), '--check', ...written);
  assert.equal(style.status, 0, style.output);
});

test('it passes its own tests and those that all widgets share', () => {
  // The other widgets have been tested already.
  const shared = 'test/features/widgets.test.ts';
  const suites = /^widgetSuite\(\{.*?\}\);\n/gms;
  const one = read(shared).replace(suites, (suite) => (suite.includes(`'mylexus-${name}'`) ? suite : ''));
  writeFileSync(join(copy, shared), one);
  const files = [`test/features/${name}/*.test.ts`, shared];
  const { status, output } = run(join('node_modules', '@web', 'test-runner', 'dist', 'bin.js'), '--files', ...files);
  assert.equal(status, 0, output);
  const passed = Number(/2\/2 test files \| (\d+) passed, 0 failed/.exec(output)?.[1]);
  assert.ok(passed > 5 && passed < 20, output);
});

test('an existing file is not overwritten, and an invalid name is refused', () => {
  assert.match(generate(...words).output, /is there already/);
  assert.match(generate('Login', 'A.', 'a', 'a').output, /is no name/);
  assert.match(generate('garage', 'No full stop', 'a', 'a').output, /full stop/);
  assert.match(generate('garage', 'A.', '', '').output, /Japanese and in English/);
  assert.ok(!existsSync(join(copy, 'src/features/garage')) && existsSync(join(copy, dirname('src/features/login/x'))));
});
