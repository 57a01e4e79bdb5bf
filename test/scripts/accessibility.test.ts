import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { parse } from 'yaml';
import { criteria, reportFiles, withCriteria } from '../../scripts/accessibility/report.js';

const text = (file: string): string => readFileSync(file, 'utf8');
const numbers = (version: string, level?: string): string[] =>
  criteria.filter((each) => each.since === version && (!level || each.level === level)).map(({ number }) => number);

test('every criterion of WCAG 2.2 at A and AA has one row, and 4.1.1, which JIS X 8341-3:2016 still has', () => {
  assert.equal(new Set(criteria.map(({ number }) => number)).size, 56);
  assert.equal(criteria.length, 56);
  const of = (level: string): number =>
    criteria.filter((each) => each.level === level && each.number !== '4.1.1').length;
  assert.deepEqual([of('A'), of('AA')], [31, 24]);
  // JIS X 8341-3:2016 has the criteria of WCAG 2.0: 25 and 13.
  assert.deepEqual([numbers('2.0', 'A').length, numbers('2.0', 'AA').length], [25, 13]);
  assert.deepEqual(numbers('2.1').length, 12);
  assert.deepEqual(numbers('2.2'), ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);
});

test('each row names its tests with something that breaks them, or says what a person has to judge', () => {
  for (const { number, tests, breaks, person } of criteria) {
    assert.ok(tests ? tests.length > 0 && breaks : person && !breaks, number);
  }
});

test('the tests it names exist, by file and by title', () => {
  for (const { file, title, run, only } of criteria.flatMap(({ tests = [] }) => tests)) {
    assert.ok(text(file).includes(title), `${file}: ${title}`);
    if (run) assert.ok(text(run).length > 0);
    // A title with parts that the file computes cannot be compared whole.
    if (only && !title.includes('${')) assert.ok(only.includes(title), only);
  }
});

test('what is to be broken is in the sources, once', () => {
  for (const { number, breaks } of criteria) {
    if (!breaks) continue;
    assert.equal(text(breaks.file).split(breaks.from).length, 2, `${number}: ${breaks.from}`);
    assert.notEqual(breaks.from, breaks.to);
  }
});

test('report and guide are up to date: npm run accessibility', async () => {
  for (const [path, expected] of Object.entries(await reportFiles())) assert.equal(text(path), expected, path);
});

test('the tables replace what is between their marks, and nothing else', () => {
  const guide = withCriteria('before\n<!-- criteria:start -->\nobsolete\n<!-- criteria:end -->\nafter\n');
  assert.match(guide, /^before\n[^]*\| 1\.1\.1 [^]*\| 4\.1\.3 [^]*\nafter\n$/);
  assert.ok(!guide.includes('obsolete'));
  assert.throws(() => withCriteria('without marks'));
});

/** As strict as the schema of OpenACR 0.1.0 and the catalog together, for what the report has. */
const Contact = v.strictObject({ name: v.string(), email: v.pipe(v.string(), v.email()) });
const Chapter = v.strictObject({
  criteria: v.array(
    v.strictObject({
      num: v.pipe(v.string(), v.regex(/^[1-4]\.\d\.\d+$/)),
      components: v.tuple([
        v.strictObject({
          name: v.literal('web'),
          adherence: v.strictObject({
            level: v.picklist(['supports', 'partially-supports', 'does-not-support', 'not-applicable']),
            notes: v.pipe(v.string(), v.minLength(20)),
          }),
        }),
      ]),
    }),
  ),
});
const OpenAcr = v.strictObject({
  title: v.string(),
  product: v.strictObject({ name: v.string(), version: v.string(), description: v.string() }),
  author: Contact,
  version: v.pipe(v.number(), v.integer()),
  notes: v.string(),
  evaluation_methods_used: v.string(),
  license: v.string(),
  catalog: v.literal('2.5-edition-wcag-2.2-en'),
  chapters: v.strictObject({
    success_criteria_level_a: Chapter,
    success_criteria_level_aa: Chapter,
    success_criteria_level_aaa: v.strictObject({ disabled: v.literal(true) }),
  }),
});

test('the report has the structure of OpenACR, with every criterion in the chapter of its level', () => {
  const report = v.parse(OpenAcr, parse(text('docs/accessibility/openacr.yaml')));
  const { success_criteria_level_a: a, success_criteria_level_aa: aa } = report.chapters;
  for (const [level, chapter] of Object.entries({ A: a, AA: aa })) {
    const expected = criteria.filter((each) => each.level === level).map(({ number }) => number);
    assert.deepEqual(chapter.criteria.map(({ num }) => num).sort(), expected.sort());
  }
  assert.throws(() => v.parse(OpenAcr, { ...report, author: { name: 'no address' } }));
});
