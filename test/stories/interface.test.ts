import { expect, test } from '@playwright/test';
import { buildManifest } from '../../scripts/manifest/manifest.js';
import { compare, readOccurrences } from './occurrences.js';

test('parts, slots, states and events that occur are those that the manifest names', async ({}, { project }) => {
  expect(compare(await buildManifest(), readOccurrences(project.outputDir))).toEqual([]);
});
