/** What `npm run test:pictures` reports, tried on a Storybook of three stories. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import sharp from 'sharp';
import { comparePictures, takePictures } from '../../scripts/story-pictures.js';
import { expect, storybookFolder, test as base } from '../harness/storybook.js';

const equal = 'session--signed-out';
const resized = 'session--linked';
const added = 'session--unlinked';
const gone = 'session--invalidated';

/** A copy of the built Storybook with these stories alone. */
function storybookOf(folder: string, stories: readonly string[]): string {
  const copy = mkdtempSync(join(folder, 'storybook-'));
  for (const name of readdirSync(storybookFolder)) {
    if (name !== 'index.json') symlinkSync(resolve(storybookFolder, name), join(copy, name), 'junction');
  }
  const index = JSON.parse(readFileSync(`${storybookFolder}/index.json`, 'utf8')) as { entries: object };
  const entries = Object.fromEntries(Object.entries(index.entries).filter(([id]) => stories.includes(id)));
  expect(Object.keys(entries).sort()).toEqual([...stories].sort());
  writeFileSync(join(copy, 'index.json'), JSON.stringify({ ...index, entries }));
  return copy;
}

/** Adds a row of pixels to the end of a picture. */
async function lengthen(file: string): Promise<void> {
  writeFileSync(file, await sharp(readFileSync(file)).extend({ bottom: 1, extendWith: 'copy' }).png().toBuffer());
}

/** The messages of every test of a report, by its title. */
function messagesOf(suites: readonly JSONReportSuite[]): Map<string, string> {
  const all = suites.flatMap(({ specs, suites: inner = [] }): [string, string][] => [
    ...specs.map(({ title, tests }): [string, string] => [
      title,
      tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))).join('\n'),
    ]),
    ...messagesOf(inner),
  ]);
  return new Map(all);
}

const test = base.extend<object, { reported: Map<string, string> }>({
  reported: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'picture-comparison-'));
      const report = join(folder, 'report.json');
      const now = storybookOf(folder, [equal, resized, added]);
      const shared = {
        pictures: join(folder, 'pictures'),
        storybook: storybookOf(folder, [equal, resized, gone]),
        options: ['--reporter=json', '--workers=1', `--output=${join(folder, 'output')}`],
        silent: true,
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      };
      expect(await takePictures(shared)).toBe(true);
      await lengthen(join(shared.pictures, `${resized}-768.png`));
      expect(await comparePictures({ ...shared, env: { ...shared.env, STORYBOOK_FOLDER: now } })).toBe(false);
      await use(messagesOf((JSON.parse(readFileSync(report, 'utf8')) as JSONReport).suites));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

// One after the other in one worker, so that the pictures are taken once.
test.describe.configure({ mode: 'default' });

test('a comparison of pictures accepts a story that stayed as it was', ({ reported }) => {
  expect(reported.get(equal)).toBe('');
});

test('a comparison of pictures reports a story whose picture has another size', ({ reported }) => {
  expect(reported.get(resized)).toMatch(/Expected an image 768px by \d+px, received 768px by \d+px/);
});

test('a comparison of pictures reports a story that is new', ({ reported }) => {
  expect(reported.get(added)).toContain("snapshot doesn't exist");
});

test('a comparison of pictures reports a story that is gone', ({ reported }) => {
  expect([...reported.keys()].filter((title) => title.includes(gone))).toEqual([`${gone} is gone`]);
  expect(reported.get(`${gone} is gone`)).toContain('This story existed in the other commit.');
});
