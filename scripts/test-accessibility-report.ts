/**
 * Shows that the tests of the accessibility conformance report can fail. For each criterion with tests, breaks one thing in
 * a copy of the sources and runs the first of its tests, which passes before and has to turn red. With numbers, only
 * those criteria: `npm run test:accessibility-report -- 1.4.3 2.4.7`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Criterion, NamedTest } from './accessibility/criterion.js';
import { criteria } from './accessibility/report.js';
import { runTest, type Result } from './accessibility/run-test.js';

/** A copy of what git knows and of new files, with the installed packages. */
function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accessibility-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter(Boolean)) cpSync(path, join(folder, path));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const folder = copyTree();
/** Results of tests in the copy as it is, by test. */
const before = new Map<string, Result>();

function runUnbroken(test: NamedTest): Result {
  const name = JSON.stringify(test);
  const result = before.get(name) ?? runTest(folder, test);
  before.set(name, result);
  return result;
}

/** Undefined if the test turned red; else what happened instead. */
function breakAndTest({ breaks, tests: [test] = [] }: Criterion): string | undefined {
  if (!breaks || !test) return 'has tests and nothing that breaks them';
  const path = join(folder, breaks.file);
  const text = readFileSync(path, 'utf8');
  if (text.split(breaks.from).length !== 2) return `what is to be broken is not once in ${breaks.file}`;
  const unbroken = runUnbroken(test);
  if (unbroken !== 'passed') return `the test ${unbroken} before anything was broken`;
  writeFileSync(
    path,
    text.replace(breaks.from, () => breaks.to),
  );
  const broken = runTest(folder, test);
  writeFileSync(path, text);
  return broken === 'failed' ? undefined : `the test ${broken} although ${breaks.file} is broken`;
}

const chosen = process.argv.slice(2);
const tested = criteria.filter(({ number, tests }) => tests && (chosen.length === 0 || chosen.includes(number)));
let red = 0;
try {
  for (const criterion of tested) {
    const fault = breakAndTest(criterion);
    if (!fault) red += 1;
    console.log(`${criterion.number.padEnd(7)} ${criterion.name}: ${fault ?? 'turned red'}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${red} of ${tested.length} criteria turned red`);
process.exitCode = red === tested.length && red > 0 ? 0 : 1;
