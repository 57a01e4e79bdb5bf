/**
 * Compares pictures of every story, at three widths in Japanese, with those of another commit; fails if a story changed, is
 * new or is gone. `story-pictures/index.html` shows the differences.
 *
 * `--against <ref>` names the commit, by default where this branch left `main`. `--only <text>` takes the stories with
 * this text in their ids. `--update` takes the pictures of the other commit again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStorybook, cacheFolder, commitOf } from './other-commit.js';

const { values } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' }, update: { type: 'boolean' } },
});

function playwright(folder: string, options: string[], env: NodeJS.ProcessEnv): boolean {
  const only = values.only ? ['--grep', values.only] : [];
  const { status } = spawnSync('npx', ['playwright', 'test', '--project', 'pictures', ...only, ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PICTURES_FOLDER: join(folder, 'pictures'), ...env },
  });
  return status === 0;
}

const commit = commitOf(values.against);
const folder = cacheFolder(commit);
const storybook = join(folder, 'storybook');
const complete = join(folder, 'complete');
buildStorybook(commit, storybook);
if (values.update || !existsSync(complete)) {
  console.log(`Pictures of ${commit.slice(0, 12)}`);
  const taken = playwright(folder, ['--update-snapshots=all'], { STORYBOOK_FOLDER: storybook });
  if (taken && !values.only) writeFileSync(complete, '');
}
console.log(`Comparing with ${commit.slice(0, 12)}`);
const equal = playwright(folder, ['--update-snapshots=none', '--reporter=list,html'], {
  STORYBOOK_BEFORE: storybook,
  PLAYWRIGHT_HTML_OUTPUT_DIR: 'story-pictures',
  PLAYWRIGHT_HTML_OPEN: 'never',
});
process.exitCode = equal ? 0 : 1;
