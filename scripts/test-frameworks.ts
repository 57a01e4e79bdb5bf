/** Builds an app per framework with the packed library and uses it in Chromium; with names, those alone: `-- vue svelte`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !existsSync(`test/frameworks/${name}.test.ts`));
if (unknown.length > 0) throw new Error(`There is no app of ${unknown.join(', ')} in test/frameworks`);
// Playwright takes expressions: `react` alone would match `preact` too.
const files = names.map((name) => `/frameworks/${name}\\.test`);
const { status } = spawnSync('npx', ['playwright', 'test', '--project=frameworks', ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
