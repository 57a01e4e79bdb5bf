import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildManifest } from '../../scripts/manifest/manifest.js';
import { compare, type Occurrence } from './occurrences.js';

test('parts, slots and events of all stories are those that the manifest names', async ({}, { project }) => {
  const folder = join(project.outputDir, 'occurrences');
  const occurred = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Occurrence[],
  );
  expect(compare(await buildManifest(), new Set(occurred))).toEqual([]);
});
