import { expect, test } from '@playwright/test';
import { manifest } from './manifest.js';
import { compare, readOccurrences } from './occurrences.js';

test('parts, slots, states and events that occur are those that the manifest names', async ({}, { project }) => {
  expect(compare(manifest, readOccurrences(project.outputDir))).toEqual([]);
});
