/** Runs the tests that need no browser. Node 20's `--test` takes no globs, so the files are listed here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const chosen = process.argv.slice(2);
const folders = chosen.length > 0 ? chosen : ['contract', 'input', 'flows', 'i18n', 'service', 'demo', 'scripts'];

const files = folders
  .map((folder) => join('test', folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
if (files.length === 0) throw new Error(`No tests in ${folders.map((folder) => `test/${folder}`).join(', ')}.`);

// Files that drive a browser run one by one: some of them measure time.
const concurrency = folders.includes('e2e') ? 1 : 2;
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`, ...files],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
