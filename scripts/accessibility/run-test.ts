import { spawnSync } from 'node:child_process';
import type { NamedTest } from './criterion.js';

export type Result = 'passed' | 'failed' | 'did not run';

const inPage = /^test\/(features|form|wizard|client)\//;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Runs one test, and no other, in a copy of the tree. */
export function runTest(folder: string, { file, title, run = file, only = title }: NamedTest): Result {
  return inPage.test(run) ? runInPage(folder, run, only) : runInNode(folder, run, only);
}

function execute(folder: string, command: string, parts: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const options = { cwd: folder, encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...env } } as const;
  const { stdout } = spawnSync(command, parts, options);
  return stdout;
}

function verdict(results: readonly boolean[]): Result {
  if (results.length === 0) return 'did not run';
  return results.every(Boolean) ? 'passed' : 'failed';
}

function runInPage(folder: string, file: string, only: string): Result {
  // Not by npx, which would leave the runner behind when its time is over.
  const parts = [
    'node_modules/.bin/wtr',
    '--config',
    'scripts/accessibility/web-test-runner.config.js',
    '--files',
    file,
  ];
  const output = execute(folder, process.execPath, parts, { GREP: escaped(only) });
  // The runner clears a line of the terminal before the first result.
  const results = [...output.matchAll(/RESULT (\{.*\})$/gm)].map(
    ([, line = '']) => JSON.parse(line) as { name: string; passed: boolean; skipped: boolean },
  );
  const own = results.filter(({ name, skipped }) => !skipped && name.includes(only));
  return verdict(own.map(({ passed }) => passed));
}

function runInNode(folder: string, file: string, only: string): Result {
  const parts = ['--import', 'tsx', '--test', '--test-reporter=tap', `--test-name-pattern=${escaped(only)}`, file];
  const output = execute(folder, process.execPath, parts);
  const results = [...output.matchAll(/^ *(not ok|ok) \d+ - (.*)$/gm)].filter(
    ([, , name = '']) => name.includes(only) && !name.includes('# SKIP'),
  );
  return verdict(results.map(([, word]) => word === 'ok'));
}
