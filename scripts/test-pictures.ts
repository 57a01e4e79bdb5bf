/**
 * Compares pictures of every story, at three widths in Japanese, with those of another commit; fails if a story changed, is
 * new or is gone. `story-pictures/index.html` shows the differences.
 *
 * `--against <ref>` names the commit, by default where this branch left `main`. `--only <text>` takes the stories with
 * this text in their ids. `--update` takes the pictures of the other commit again.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStorybook, cacheFolder, commitOf } from './other-commit.js';
import { comparePictures, takePictures } from './story-pictures.js';

const { values } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' }, update: { type: 'boolean' } },
});

const commit = commitOf(values.against);
const folder = cacheFolder(commit);
const storybook = join(folder, 'storybook');
const pictures = join(folder, 'pictures');
const complete = join(folder, 'complete');
const only = values.only ? ['--grep', values.only] : [];
buildStorybook(commit, storybook);
if (values.update || !existsSync(complete)) {
  console.log(`Pictures of ${commit.slice(0, 12)}`);
  const taken = await takePictures({ pictures, storybook, options: only });
  if (taken && !values.only) writeFileSync(complete, '');
}
console.log(`Comparing with ${commit.slice(0, 12)}`);
const equal = await comparePictures({
  pictures,
  storybook,
  options: ['--reporter=list,html', ...only],
  env: { PLAYWRIGHT_HTML_OUTPUT_DIR: 'story-pictures', PLAYWRIGHT_HTML_OPEN: 'never' },
});
process.exitCode = equal ? 0 : 1;
