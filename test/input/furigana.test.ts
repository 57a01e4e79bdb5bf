import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kanaOf, readingOf, type Reading } from '../../src/input/index.js';

test('the kana of a composition is recognized, without an incomplete syllable at its end', () => {
  for (const [shown, kana] of [
    ['さとう', 'サトウ'],
    ['さとうh', 'サトウ'],
    ['さとうｈ', 'サトウ'],
    ['ﾊﾅｺ', 'ハナコ'],
    ['せーら', 'セーラ'],
    ['か\u3099', 'ガ'],
    ['s', ''],
    ['', ''],
    ['佐藤', ''],
    ['佐とう', ''],
  ] as const) {
    assert.equal(kanaOf(shown), kana, shown);
  }
});

const pieces: Reading[] = [
  { text: '佐藤', kana: 'サトウ' },
  { text: '花', kana: 'ハナ' },
  { text: '子', kana: 'コ' },
];

test('a name has a reading only if the kana of all its parts is known', () => {
  assert.equal(readingOf('佐藤', pieces), 'サトウ');
  assert.equal(readingOf('花子', pieces), 'ハナコ');
  assert.equal(readingOf('さくら', pieces), 'サクラ', 'kana is its own reading');
  assert.equal(readingOf('花さき', pieces), 'ハナサキ');
  assert.equal(readingOf('鈴木', pieces), '', 'pasted or autofilled: no composition');
  assert.equal(readingOf('佐藤木', pieces), '');
  assert.equal(readingOf('', pieces), '');
});
