/**
 * Runs the tests of Node's own runner. It gives each file a process, which starts in a third of the time when the file
 * was compiled before; Node 20's `--test` takes no globs, so the files are listed here.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.js';

/** Starts with the longest, so that it does not run alone at the end. */
const folders = [
  ...['scripts', 'service', 'relying-party', 'contract', 'input', 'i18n', 'demo'].map((name) => join('test', name)),
  'bench',
];

/** Test files of a folder, or the file itself. */
const filesOf = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(path, name))
        .sort();

const chosen = process.argv.slice(2);
const flags = chosen.filter((argument) => argument.startsWith('-'));
const paths = chosen.filter((argument) => !argument.startsWith('-'));
const files = (paths.length > 0 ? paths : folders).flatMap(filesOf);

/** With the flags that load the files. */
function run(...parts: string[]): void {
  // The embedded database is large, and what is called for seconds alone is not worth compiling a second time.
  const options = ['--liftoff-only', '--test', '--test-reporter=spec', '--test-concurrency=2', ...flags];
  process.exitCode = spawnSync(process.execPath, [...options, ...parts], { stdio: 'inherit' }).status ?? 1;
}

// Who watches files, or counts which of their lines run, needs the files themselves.
if (flags.includes('--watch') || process.env['NODE_V8_COVERAGE']) run('--import', 'tsx', ...files);
else {
  mkdirSync('.cache', { recursive: true });
  // Of this run alone: another may run at the same time.
  const folder = mkdtempSync(join('.cache', 'node-'));
  run('--enable-source-maps', ...(await compile(files, folder)));
  rmSync(folder, { recursive: true });
}
