import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemCodes } from '../../src/contract/problem.js';

const guide = readFileSync('stories/guides/procedures.md', 'utf8');

/** The rows of the table under a heading, cell by cell, without its head. */
function rows(heading: string): string[][] {
  const section = guide.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

for (const heading of ['お手続き①', 'お手続き②', 'What goes wrong', 'What holds at every step']) {
  test(`${heading}: every line names a story and a test`, () => {
    const found = rows(heading);
    assert.ok(found.length > 9, `${found.length} lines`);
    for (const cells of found) {
      assert.match(cells.at(-2) ?? '', /\?path=\/story\//, cells[0]);
      assert.match(cells.at(-1) ?? '', /`(test|scripts)\/[^`]+\.ts`/, cells[0]);
    }
  });
}

test('the tests it names exist, by file and by title', () => {
  const named = [...guide.matchAll(/`((?:test|scripts)\/[^`]+\.ts)`(?:: “([^”]+)”)?/g)];
  assert.ok(named.length > 60, `${named.length} names`);
  for (const [, file = '', title = ''] of named)
    assert.ok(readFileSync(file, 'utf8').includes(title), `${file}: ${title}`);
});

test('it says what becomes of every code of the contract', () => {
  for (const code of problemCodes) assert.ok(guide.includes(`\`${code}\``), code);
});
