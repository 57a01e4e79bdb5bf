/** Runs the tests of Node's own runner. Node 20's `--test` takes no globs, so the files are listed here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const chosen = process.argv.slice(2);
/** The longest first, so that nobody waits for it at the end. */
const folders = chosen.length > 0 ? chosen : ['scripts', 'service', 'contract', 'input', 'flows', 'i18n', 'demo'];

const files = folders
  .map((folder) => join('test', folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .sort(),
  )
  .filter((file) => file.endsWith('.test.ts'));
if (files.length === 0) throw new Error(`No tests in ${folders.map((folder) => `test/${folder}`).join(', ')}.`);

function run(chosenFiles: readonly string[], concurrency: number): boolean {
  if (chosenFiles.length === 0) return true;
  const flags = ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`];
  return spawnSync(process.execPath, [...flags, ...chosenFiles], { stdio: 'inherit' }).status === 0;
}

/** Files that measure time, or what moves meanwhile, have the machine to themselves. */
const alone = /(?:key-to-frame|layout-shift)\.test\.ts$/;
const measuring = folders.includes('e2e') ? files.filter((file) => alone.test(file)) : [];
const passed = run(
  files.filter((file) => !measuring.includes(file)),
  2,
);
process.exitCode = passed && run(measuring, 1) ? 0 : 1;
