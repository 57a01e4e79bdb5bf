/** Runs the tests of Node's own runner. Node 20's `--test` takes no globs, so the files are listed here. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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
const options = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=2', ...flags];
process.exitCode = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' }).status ?? 1;
