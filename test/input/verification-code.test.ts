import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsIn, inferEdit, placeDigits, typedDigits, type Edit } from '../../src/features/code/rules.js';

const nowhere = -1;
const result = (edit: Edit | undefined) => edit && [edit.value, edit.caret];

const inputs: [row: string, text: string, digits: string][] = [
  ['code-input #1: the code itself', '123456', '123456'],
  ['code-input #2: leading zeros', '000042', '000042'],
  ['code-input #17: a part of a code', '123', '123'],
  ['code-input #20: blanks around', ' \t 123456 \n', '123456'],
  ['code-input #20: a blank in the middle', '123 456', '123456'],
  ['code-input #20: an ideographic space', '123\u3000456', '123456'],
  ['code-input #20: a no-break space', '123\u00a0456', '123456'],
  ['code-input #20: a hyphen', '123-456', '123456'],
  ['code-input #20: a non-breaking hyphen', '123\u2011456', '123456'],
  ['code-input #20: an en dash', '123\u2013456', '123456'],
  ['code-input #20: an em dash between blanks', '123 \u2014 456', '123456'],
  ['code-input #20: a minus sign', '123\u2212456', '123456'],
  ['code-input #20: a full-width hyphen', '123\uff0d456', '123456'],
  ['code-input #20: the long vowel mark', '123ー456', '123456'],
  ['code-input #20: the half-width long vowel mark', '123\uff70456', '123456'],
  ['code-input #20: a wave dash', '123〜456', '123456'],
  ['code-input #20: every digit apart', '1 2 3 4 5 6', '123456'],
  ['code-input #20: line ends inside', '123\r\n456', '123456'],
  ['code-input #20: zero-width space', '12\u200b34\ufeff56', '123456'],
  ['code-input #20: directional marks', '\u202a123456\u202c', '123456'],
  ['code-input #20: a soft hyphen', '123\u00ad456', '123456'],
  ['code-input #21: words around', '認証コードは123456です。', '123456'],
  ['code-input #21: English around', 'Your code is 123456.', '123456'],
  ['code-input #21: a code in halves among words', 'Code: 123 456 (My LEXUS)', '123456'],
  ['code-input #21: a code in halves by a dash among words', 'Code: 123–456', '123456'],
  ['code-input #21: a code in pairs among words', 'Code: 12 34 56', '123456'],
  ['code-input #21: a code digit by digit among words', 'Code: 1-2-3-4-5-6', '123456'],
  ['code-input #21: a prefix of letters', 'G-123456', '123456'],
  ['code-input #21: the last line of a domain-bound message', 'Your code is 123456.\n\n@example.jp #123456', '123456'],
  ['code-input #22: another number before it', '有効期限は10分です。認証コード：123456', '123456'],
  ['code-input #22: another number after it', '認証コード：123456（10分以内）', '123456'],
  ['code-input #22: another number in the next line', '認証コード\n123456\n10分以内に入力してください', '123456'],
  ['code-input #22: a date before it', '2022-08-31 認証コード 123456', '123456'],
  ['code-input #22: a date on a line of its own', '2022-08-31\n認証コード 123456', '123456'],
  ['code-input #22: a date with a year of two digits', '22-08-31 お知らせ', ''],
  ['code-input #22: a month', '2022/08 のご請求', ''],
  ['code-input #22: a phone number', 'お問い合わせ 0120-123-456', ''],
  ['code-input #22: a phone number and the code', 'お問い合わせ：0120-123456、認証コード：654321', '654321'],
  ['code-input #22: an amount of money', 'ご請求額 123,456円', ''],
  ['code-input #22: a time', '更新 12:34:56', ''],
  ['code-input #22: two codes', 'コード 123456 または 654321', ''],
  ['code-input #22: two codes without words', '123456\n654321', ''],
  ['code-input #22: the same code twice', 'コード 123456 / 123456 を入力', '123456'],
  ['code-input #22: a number and the code without words', '10 123456', '123456'],
  ['code-input #22: only another number', 'あと10分', ''],
  ['code-input #22: a longer number among words', '注文番号 12345678', ''],
  ['code-input #23: more digits than a code', '1234567890', '123456'],
  ['code-input #23: more digits than a code, in groups', '1234-5678', '123456'],
  ['code-input #24: nothing', '', ''],
  ['code-input #24: no digits', 'こんにちは', ''],
  ['code-input #24: only blanks', ' \n', ''],
  ['code-input #27: full-width digits', '１２３４５６', '123456'],
  ['code-input #27: full-width digits with separators', '１２３　ー４５６', '123456'],
  ['code-input #28: Arabic-Indic digits', '١٢٣٤٥٦', '123456'],
  ['code-input #28: Persian digits', '۱۲۳۴۵۶', '123456'],
  ['code-input #28: mixed scripts', '1２٣۴56', '123456'],
];
for (const [row, text, digits] of inputs) {
  test(`${row}: ${JSON.stringify(text)} → ${digits || 'nothing'}`, () => assert.equal(digitsIn(text), digits));
}

test('code-input #22: whatever other number the text contains, the result is never a wrong code', () => {
  for (let number = 0; number < 3000; number++) {
    for (const text of [
      `${number} 483920`,
      `${number}分以内に483920を入力`,
      `No.${number}: 483920`,
      `483920 (${number})`,
    ]) {
      assert.ok(['', '483920'].includes(digitsIn(text)), `${text} → ${digitsIn(text)}`);
    }
  }
});

test('code-input #3: the digits of typed text, without the characters between them', () => {
  assert.equal(typedDigits('1a2あ３'), '123');
  assert.equal(typedDigits('か'), '');
});

test('code-input #1: digits at the end are appended', () => {
  assert.deepEqual(result(placeDigits('12', 2, 2, '3', nowhere)), ['123', 3]);
});

test('code-input #4: a seventh digit is ignored', () => {
  assert.equal(placeDigits('123456', 6, 6, '7', nowhere), undefined);
});

test('code-input #8: in a complete code a digit overwrites the one at the caret', () => {
  assert.deepEqual(placeDigits('123456', 2, 2, '9', nowhere), { from: 2, to: 3, text: '9', value: '129456', caret: 3 });
});

test('code-input #6: where a digit was deleted, a new one is inserted', () => {
  assert.deepEqual(result(placeDigits('12456', 2, 2, '3', 2)), ['123456', 3]);
  assert.deepEqual(result(placeDigits('12456', 3, 3, '3', 2)), ['12436', 4]);
});

test('code-input #8: an insertion never moves a digit out of the code', () => {
  assert.deepEqual(result(placeDigits('12345', 1, 1, '99', 1)), ['199345', 3]);
});

test('code-input #12: a selection is replaced', () => {
  assert.deepEqual(result(placeDigits('123456', 0, 6, '9', nowhere)), ['9', 1]);
  assert.deepEqual(result(placeDigits('123456', 1, 3, '9', nowhere)), ['19456', 2]);
});

test('code-input #25: a part of a code continues at the caret or replaces the digits there', () => {
  assert.deepEqual(result(placeDigits('12', 2, 2, '345', nowhere)), ['12345', 5]);
  assert.deepEqual(result(placeDigits('123456', 1, 1, '99', nowhere)), ['199456', 3]);
  assert.deepEqual(result(placeDigits('1234', 3, 3, '99999', nowhere)), ['123999', 6]);
});

test('code-input #26: a whole code replaces everything, wherever the caret is', () => {
  assert.deepEqual(result(placeDigits('123', 1, 1, '654321', nowhere)), ['654321', 6]);
  assert.deepEqual(result(placeDigits('123456', 6, 6, '654321', nowhere)), ['654321', 6]);
});

test('code-input #30: of a composition only the digits are used', () => {
  assert.deepEqual(result(inferEdit('12', '12３', 3, typedDigits, nowhere)), ['123', 3]);
  assert.equal(inferEdit('12', '12か', 3, typedDigits, nowhere), undefined);
  assert.deepEqual(result(inferEdit('12', '1９2', 2, typedDigits, nowhere)), ['19', 2]);
  assert.deepEqual(result(inferEdit('123456', '12９456', 3, typedDigits, nowhere)), ['129456', 3]);
});

test('code-input #34: autofilled text is cleaned as a whole', () => {
  assert.deepEqual(result(inferEdit('', 'コード 123-456', 10, digitsIn, nowhere)), ['123456', 6]);
  assert.deepEqual(result(inferEdit('123456', '654 321', 7, digitsIn, nowhere)), ['654321', 6]);
  assert.deepEqual(result(inferEdit('12', '12-34-56', 8, digitsIn, nowhere)), ['123456', 6]);
});

test('after any input at any place, the value is at most six digits and the caret is within it', () => {
  let state = 7;
  const random = (limit: number) => (state = (state * 48271) % 2147483647) % limit;
  const pieces = ['1', '22', '333', '４', '٥', 'あ', '-', ' ', '7654321', 'code 999999', '\u200b'];
  let value = '';
  for (let step = 0; step < 20_000; step++) {
    const start = random(value.length + 1);
    const end = start + random(value.length - start + 1);
    const text = pieces[random(pieces.length)]! + (random(3) ? '' : pieces[random(pieces.length)]!);
    const raw = value.slice(0, start) + text + value.slice(end);
    const edit = random(2)
      ? placeDigits(value, start, end, digitsIn(text), random(8) - 1)
      : inferEdit(value, raw, start + text.length, digitsIn, random(8) - 1);
    if (edit) {
      assert.match(edit.value, /^\d{0,6}$/);
      assert.ok(edit.caret >= 0 && edit.caret <= edit.value.length);
      assert.equal(value.slice(0, edit.from) + edit.text + value.slice(edit.to), edit.value);
      value = edit.value;
    }
    if (!random(5)) value = value.slice(0, random(7));
  }
});
