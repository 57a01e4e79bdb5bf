/**
 * The whole check; CI runs the same. The sections of one line run at the same time, as each uses one core. Stops after the
 * first line with a failure.
 */
import { spawn } from 'node:child_process';

/** A script of package.json, or the command line of an installed tool. */
type Section = readonly [title: string, command: string];

const lines: readonly (readonly Section[])[] = [
  [
    ['Types', 'types'],
    ['Lint and import directions', 'lint'],
    ['Formatting', 'format:check'],
    ['Spelling', 'spell'],
  ],
  [
    ['Tests in Node', 'test:node'],
    ['Component tests', 'test:browser'],
  ],
  [
    ['Library build', 'build'],
    ['Storybook build', 'build-storybook'],
  ],
  [
    ['Size budgets', 'size'],
    ['Every story in ja and en', 'test:stories'],
  ],
  [['End to end', 'playwright test --project=e2e']],
  [['Old and odd pages, a part', 'playwright test --project=embedding --grep @quick']],
  // Alone, since other work would slow what is measured.
  [['Measurements in the browser', 'playwright test --project=measuring']],
];

interface Result {
  title: string;
  outcome: string;
  failed: boolean;
}

/** Runs a section. Its output is shown at once if it runs alone, else at its end. */
function run([title, command]: Section, alone: boolean): Promise<Result> {
  const parts = command.includes(' ') ? ['exec', '--', ...command.split(' ')] : ['run', '--silent', command];
  const heading = `\n── ${title} (npm ${parts.join(' ')}) ──\n`;
  const start = performance.now();
  if (alone) process.stdout.write(heading);
  const child = spawn('npm', parts, {
    stdio: alone ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => printed.push(data));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (!alone) process.stdout.write(heading + Buffer.concat(printed).toString());
      const failed = status !== 0;
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      resolve({ title, outcome: `${failed ? 'FAILED' : 'passed'} in ${seconds} s`, failed });
    });
  });
}

const results: Result[] = [];
const begin = performance.now();
for (const line of lines) {
  const stopped = results.some(({ failed }) => failed);
  if (stopped) results.push(...line.map(([title]) => ({ title, outcome: 'not run', failed: false })));
  else results.push(...(await Promise.all(line.map((section) => run(section, line.length === 1)))));
}

console.log('\n── Summary ──');
for (const { title, outcome } of results) console.log(`${title.padEnd(28)} ${outcome}`);
console.log(`${'Together'.padEnd(28)} ${((performance.now() - begin) / 60_000).toFixed(1)} min`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
