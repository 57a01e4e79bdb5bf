import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '../../demo/page.js';
import { pictureFolder, pictureNames } from '../../scripts/picture-files.js';
import { guide as en } from '../../src/features/guide/messages/en.js';
import { guide as ja } from '../../src/features/guide/messages/ja.js';

const sizes = pictureNames().map((name) => statSync(`${pictureFolder}/${name}`).size);

test('the migration guide has a picture for each step in each language, and no other', () => {
  const messages = { ja, en };
  const steps = languages.flatMap((language) =>
    Object.entries(messages[language].procedures).flatMap(([procedure, { steps }]) =>
      steps.map((_, index) => `${language}/${procedure}-${index + 1}.webp`),
    ),
  );
  assert.equal(steps.length, 42);
  assert.deepEqual(pictureNames(), steps.sort());
});

test('no picture is heavier than 15 kB, all together not than 400 kB', () => {
  for (const [index, name] of pictureNames().entries()) assert.ok(sizes[index]! <= 15_000, `${name}: ${sizes[index]}`);
  assert.ok(sizes.reduce((sum, size) => sum + size) <= 400_000);
});
