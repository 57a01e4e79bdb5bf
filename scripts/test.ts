/**
 * The whole check; CI runs the same. Sections begin in this order, three at a time, or one alone that uses both cores of a
 * small machine itself. None begins after a failure.
 */
import { spawn } from 'node:child_process';

interface Section {
  title: string;
  /** A script of package.json, or the command line of an installed tool. */
  command: string;
  /** Uses both cores itself, or measures. */
  alone?: boolean;
  /** The title of a section whose result it reads. */
  after?: string;
}

const sections: readonly Section[] = [
  { title: 'Types, lint and import directions', command: 'tsx scripts/check-code.ts' },
  { title: 'Formatting', command: 'format:check' },
  { title: 'Spelling', command: 'spell' },
  { title: 'Library build', command: 'build' },
  { title: 'Storybook build', command: 'build-storybook' },
  { title: 'Tests in Node', command: 'test:node' },
  { title: 'Components: registration and code', command: 'wtr --files test/features/{registration,code}/**/*.test.ts' },
  {
    title: 'Components: all others',
    command:
      'wtr --files test/{client,form,wizard}/**/*.test.ts test/features/{!(registration|code|wcag)/**/,}*.test.ts',
  },
  { title: 'Size budgets', command: 'size', after: 'Library build' },
  // In one run, which leaves no core idle in between. Stories in both languages: `npm run test:stories`.
  {
    title: 'Stories, end to end, some old pages',
    command:
      'playwright test --project=interface --project=e2e --project=e2e-whole-browser --project=embedding-part --grep-invert @slow --trace=off',
    alone: true,
  },
  // Alone, since other work would slow what is measured.
  { title: 'Measurements in the browser', command: 'playwright test --project=measuring', alone: true },
];

interface Result {
  title: string;
  outcome: string;
  failed: boolean;
}

/** Runs a section. Its output is shown at once if nothing runs beside it, else at its end. */
function run({ title, command, alone = false }: Section): Promise<Result> {
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

/** One more than a small machine's cores: tests wait for browsers, disks and clocks. */
const slots = 3;

const results: Result[] = [];
/** By title. */
const running = new Map<string, Promise<void>>();
const begin = performance.now();
for (const section of sections) {
  const room = section.alone ? 0 : slots - 1;
  while (running.size > room || running.has(section.after ?? '')) await Promise.race(running.values());
  if (results.some(({ failed }) => failed)) {
    results.push({ title: section.title, outcome: 'not run', failed: false });
    continue;
  }
  const ended = run(section).then((result) => {
    results.push(result);
    running.delete(section.title);
  });
  running.set(section.title, ended);
}
await Promise.all(running.values());

console.log('\n── Summary ──');
for (const { title, outcome } of results) console.log(`${title.padEnd(36)} ${outcome}`);
console.log(`${'Together'.padEnd(36)} ${((performance.now() - begin) / 60_000).toFixed(1)} min`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
