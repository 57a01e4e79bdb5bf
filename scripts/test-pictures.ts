/**
 * Compares pictures of every story, at three widths in Japanese, with those of another commit, and fails where they
 * differ. `story-pictures/index.html` then shows the differences.
 *
 * `--against <ref>` names the commit; by default where this branch left `main`. `--only <text>` takes stories with part of
 * an id; `--update` makes the kept pictures anew.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from './browser.js';
import { buildStorybook, readEntries, storybookFolder } from './storybook.js';
import { pictureName, takePictures, widths } from './story-pictures/camera.js';
import { compareFolders, describe } from './story-pictures/compare.js';
import { buildCommit, commitOf, keptFolder } from './story-pictures/kept.js';
import { writeReport } from './story-pictures/report.js';

const results = 'story-pictures';

const { values } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' }, update: { type: 'boolean' } },
});
const idsIn = (storybook: string): string[] =>
  readEntries(storybook).flatMap(({ id, type }) => (type === 'story' && id.includes(values.only ?? '') ? id : []));

const begin = performance.now();
const commit = commitOf(values.against);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const kept = keptFolder(commit, browser.version(), values.update ?? false);
  const [keptStorybook, keptPictures, nowPictures] = [join(kept, 'storybook'), join(kept, 'ja'), join(results, 'now')];
  buildCommit(commit, keptStorybook);
  buildStorybook();
  rmSync(results, { recursive: true, force: true });
  const [keptIds, nowIds] = [idsIn(keptStorybook), idsIn(storybookFolder)];
  const ids = [...new Set([...nowIds, ...keptIds])];
  if (ids.length === 0) throw new Error(`No story has ${values.only} in its id.`);

  const failures = [
    ...(await takePictures(browser, keptStorybook, keptIds, keptPictures)),
    ...(await takePictures(browser, storybookFolder, nowIds, nowPictures)),
  ];
  const broken = new Set(failures.map(([id]) => id));
  const names = ids.filter((id) => !broken.has(id)).flatMap((id) => widths.map((width) => pictureName(id, width)));
  const findings = compareFolders(keptPictures, nowPictures, names);
  writeReport(results, keptPictures, `Stories against ${values.against ?? commit.slice(0, 12)}`, findings);

  for (const [id, reason] of failures) console.error(`${id}: no picture, ${reason}`);
  for (const finding of findings) console.error(`${finding.name}: ${describe(finding)}`);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  const sum = `${findings.length} differences in ${names.length} pictures of ${ids.length} stories`;
  console.log(`${sum} against ${commit.slice(0, 12)}, ${failures.length} without a picture, ${seconds} s`);
  if (findings.length + failures.length > 0) {
    console.log(`See ${results}/index.html`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
