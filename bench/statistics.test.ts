import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, markdownTable, median, medians, percentile, ratio } from './statistics.js';

test('a median is the middle of the values, whatever their order', () => {
  assert.equal(median([9, 1, 100]), 9);
  assert.equal(median([10, 2, 4, 100]), 7);
  assert.throws(() => median([]), /No values/);
});

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  assert.equal(percentile(hundred, 0.95), 95);
  assert.equal(percentile([7], 0.95), 7);
  assert.equal(percentile([3, 1, 2], 0), 1);
});

test('every measure has its own median', () => {
  const runs = [
    { bytes: 3, ready: 10 },
    { bytes: 3, ready: 30 },
    { bytes: 3, ready: 11 },
  ];
  assert.deepEqual(medians(runs), { bytes: 3, ready: 11 });
});

test('figures keep the digits that say something', () => {
  assert.deepEqual([0, 0.0421, 0.483, 9.44, 94.4, 1240].map(figure), ['0', '0.0421', '0.48', '9.4', '94', '1240']);
  assert.equal(ratio(13, 10), '1.30×');
});

test('a table is Markdown with figures to the right', () => {
  assert.equal(markdownTable(['what', 'ms'], [['ours', '12']]), '| what | ms |\n| --- | --: |\n| ours | 12 |');
});
