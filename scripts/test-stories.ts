/**
 * Visits every story in Japanese and English and every page of documentation, then compares what occurred with the
 * manifest. With part of a name, only what has it in its title: `npm run test:stories -- login`. `npm test` visits each story
 * in one of the languages.
 */
import { spawnSync } from 'node:child_process';

const [part] = process.argv.slice(2);
const chosen = part ? ['--project', 'stories', '--grep', part] : ['--project', 'interface'];
const { status } = spawnSync('npx', ['playwright', 'test', ...chosen], {
  stdio: 'inherit',
  env: { ...process.env, STORIES: 'all' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
