/** The one command that says whether everything is right; CI runs the same. Stops at the first section that fails. */
import { spawnSync } from 'node:child_process';

const sections: [title: string, script: string][] = [
  ['Types', 'types'],
  ['Lint and import directions', 'lint'],
  ['Formatting', 'format:check'],
  ['Tests without a browser', 'test:node'],
  ['Component tests', 'test:browser'],
  ['Library build', 'build'],
  ['Size budgets', 'size'],
  ['Storybook build', 'build-storybook'],
  ['Every story in ja and en', 'test:stories'],
  ['End to end', 'test:e2e'],
];

const results: { title: string; outcome: string }[] = [];
let failed = false;
for (const [title, script] of sections) {
  if (failed) {
    results.push({ title, outcome: 'not run' });
    continue;
  }
  console.log(`\n── ${title} (npm run ${script}) ──`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  failed = status !== 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  results.push({ title, outcome: `${failed ? 'FAILED' : 'passed'} in ${seconds} s` });
}

console.log('\n── Summary ──');
for (const { title, outcome } of results) console.log(`${title.padEnd(28)} ${outcome}`);
process.exitCode = failed ? 1 : 0;
