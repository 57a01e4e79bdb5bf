import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as input from '../../src/input/index.js';

test('kana: hiragana and half-width become full-width katakana; ー and inner spaces stay', () => {
  for (const [typed, stored] of [
    ['さとう', 'サトウ'],
    ['ｻﾄｳ', 'サトウ'],
    ['ｶﾞｷﾞﾊﾟﾋﾟ', 'ガギパピ'],
    ['か\u3099', 'ガ'],
    ['ゔぁいおりん', 'ヴァイオリン'],
    ['さとう はなこ', 'サトウ　ハナコ'],
    [' 　サトウ　　ハナコ ', 'サトウ　ハナコ'],
    ['せーら', 'セーラ'],
    ['セ－ラ', 'セーラ'],
    ['せ-ら', 'セーラ'],
    ['ｾｰﾗ', 'セーラ'],
    ['マリ・アンヌ', 'マリ・アンヌ'],
    ['', ''],
  ] as const) {
    assert.equal(input.foldKana(typed), stored, typed);
    assert.equal(input.foldKana(input.foldKana(typed)), stored, 'a second time changes nothing');
  }
});

test('kana: any other character is an error', () => {
  for (const typed of ['サトウ', 'さとう　はなこ', 'ｾｰﾗ', 'ヴィクトリア', 'マリ・アンヌ']) {
    assert.equal(input.checkKana(typed), undefined, typed);
  }
  assert.equal(input.checkKana(' 　'), 'required');
  for (const typed of ['佐藤', 'sato', 'サトウ1', 'サトウ!', '-サトウ'])
    assert.equal(input.checkKana(typed), 'not-kana', typed);
  assert.equal(input.checkKana('ア'.repeat(61)), 'too-long');
});

test('kana keys: spellings that a record and its holder may use differently are equal', () => {
  const key = input.kanaKey('サトウ ハナコ');
  for (const typed of ['さとうはなこ', 'ｻﾄｳ ﾊﾅｺ', 'サトウ　ハナコ', 'サトウ・ハナコ'])
    assert.equal(input.kanaKey(typed), key);
  assert.equal(input.kanaKey('シャ'), input.kanaKey('シヤ'));
  assert.equal(input.kanaKey('ヵヶ'), input.kanaKey('カケ'));
  assert.notEqual(input.kanaKey('ハ'), input.kanaKey('バ'));
});

test('kanji keys: variants of a kanji are equal', () => {
  for (const [typed, other] of [
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['𠮷田', '吉田'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['佐藤 花子', '佐藤花子'],
  ] as const) {
    assert.equal(input.kanjiKey(typed), input.kanjiKey(other));
  }
  assert.notEqual(input.kanjiKey('斉藤'), input.kanjiKey('斎藤'));
});

test('birth date: three boxes, a date that exists, not in the future', () => {
  const today = '2026-11-22';
  const check = (year: string, month: string, day: string) =>
    input.checkBirthDate(input.foldDate(input.joinDate({ year, month, day })), today);
  assert.equal(input.foldDate(input.joinDate({ year: '１９８５', month: '４', day: ' 12 ' })), '1985-04-12');
  for (const pasted of [
    '1985/4/12',
    '1985年4月12日',
    '１９８５／０４／１２',
    '１９８５－４－１２',
    '1985.4.12',
    '1985-04-12',
  ]) {
    assert.equal(input.foldDate(pasted), '1985-04-12', pasted);
  }
  assert.deepEqual(input.splitDate('1985-04-12'), { year: '1985', month: '04', day: '12' });
  assert.deepEqual(input.splitDate(''), { year: '', month: '', day: '' });
  assert.equal(input.foldDate('１９８５//'), '1985//', 'an incomplete date stays in its boxes');
  assert.equal(input.todayInJapan(new Date('2026-11-22T15:00:00Z')), '2026-11-23');
  assert.equal(check('', '', ''), 'required');
  for (const [year, month, day] of [
    ['1985', '4', '12'],
    ['2000', '2', '29'],
    ['1900', '1', '1'],
    ['2026', '11', '22'],
  ] as const) {
    assert.equal(check(year, month, day), undefined, year + month + day);
  }
  for (const [year, month, day] of [
    ['2001', '2', '29'],
    ['1985', '13', '1'],
    ['1985', '0', '1'],
    ['1985', '4', '31'],
    ['1899', '12', '31'],
    ['60', '4', '1'],
    ['1985', '', '1'],
    ['', '4', '1'],
    ['19x5', '4', '1'],
    ['1985', '004', '1'],
  ] as const) {
    assert.equal(check(year, month, day), 'not-a-date', year + month + day);
  }
  assert.equal(check('2026', '11', '23'), 'in-the-future');
});
