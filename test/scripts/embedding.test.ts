import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const text = (file: string): string => readFileSync(file, 'utf8');

/** Titles of the tests of a file. What a title computes is `…`. */
const titlesOf = (source: string): string[] =>
  [...source.matchAll(/\b(?:test|it)\(\s*(?:'((?:\\.|[^'\\])*)'|"([^"]*)"|`([^`]*)`)/g)].map(([, ...forms]) =>
    forms
      .find((each) => each !== undefined)!
      .replaceAll("\\'", "'")
      .replace(/\$\{[^}]*\}/g, '…'),
  );

/** The rows of the promises: number, promise, tests. */
const rowsOf = (document: string): string[][] =>
  document
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

interface Named {
  file: string;
  titles: string[];
}

/** The tests that a cell names: a file, and titles in quotation marks. */
const namedIn = (cell: string): Named[] =>
  [...cell.matchAll(/`(test\/[^`]+\.ts)`((?:[:,] “[^”]+”)*)/g)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }));

/** What of the named tests does not exist. */
const missingIn = (cell: string): string[] =>
  namedIn(cell).flatMap(({ file, titles }) => {
    const known = titlesOf(text(file));
    return titles.filter((title) => !known.includes(title)).map((title) => `${file}: ${title}`);
  });

test('each of the 38 promises to pages that embed widgets has one row, which names its tests', () => {
  const rows = rowsOf(text('docs/embedding.md'));
  assert.deepEqual(
    rows.map(([number]) => Number(number)),
    Array.from({ length: 38 }, (_, index) => index + 1),
  );
  for (const [number, promise = '', tests = ''] of rows) {
    assert.ok(promise.endsWith('.'), number);
    const named = namedIn(tests);
    assert.ok(named.length > 0, `${number} names no test`);
    for (const { file, titles } of named) assert.ok(titles.length > 0, `${number}: ${file} without a title`);
  }
});

test('the tests that it names exist, by file and by their whole title', () => {
  for (const [number, , tests = ''] of rowsOf(text('docs/embedding.md')))
    assert.deepEqual(missingIn(tests), [], number);
  // Control: half a title is no test, nor is the title of another file.
  const [first] = rowsOf(text('docs/embedding.md'));
  const [named] = namedIn(first![2]!);
  assert.equal(missingIn(`\`${named!.file}\`: “${named!.titles[0]!.slice(0, -3)}”`).length, 1);
  assert.equal(missingIn(`\`test/ssr.test.ts\`: “${named!.titles[0]!}”`).length, 1);
});

test('every behaviour of the code input is in the title of a test', () => {
  const titles = ['test/features/code', 'test/e2e', 'test/suites', 'test/input'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => titlesOf(text(join(folder, name)))),
  );
  const named = new Set(titles.flatMap((title) => [...title.matchAll(/#(\d+)/g)].map(([, number]) => Number(number))));
  const rows = rowsOf(text('docs/code-input.md')).map(([number]) => Number(number));
  assert.ok(rows.length > 60);
  assert.deepEqual(
    rows.filter((number) => !named.has(number)),
    [],
  );
});
