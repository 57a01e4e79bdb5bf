/** Digits of a verification code. */
export const codeLength = 6;

/** A replacement in the field: the characters `from` … `to` give way to `text`; the caret ends behind it. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** White space, every dash (Unicode Pd), and the marks people type for one: minus, the long vowel mark, box lines. */
const separators = /[\s\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u30fc\uff70]/gu;
/** Marks without a width, directional marks, control characters that are no white space. */
const invisible = /[\p{Cf}\u0000-\u0008\u000e-\u001f\u007f\u034f\u115f\u1160\u3164]/gu;
/** Digits with at most a gap, one dash, or one punctuation mark in between: a number as people write it. */
const numbers = /\d(?:(?: ?- ?| {1,2}|[.,:/])?\d)*/g;
/** A code among words: together, in halves, in pairs, or digit by digit. `22-08-31` is a date, so pairs take blanks. */
const codeShape = /^(?:\d{6}|\d{3}[ -]\d{3}|\d{3} - \d{3}|\d\d \d\d \d\d|\d(?:[ -]\d){5})$/;

/** Full-width, Arabic-Indic and Persian digits become ASCII; the low four bits are the digit in all three blocks. */
const toAscii = (text: string): string =>
  text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** What keys gave, one by one: its digits. */
export const typedDigits = (text: string): string => toAscii(text).replace(/\D/g, '');

const only = (candidates: string[]): string => {
  const distinct = new Set(candidates);
  return distinct.size === 1 ? [...distinct][0]! : '';
};

/**
 * What arrives at once (paste, drop, autofill, keyboard suggestion): the code in it, or a part of a code when there is
 * nothing but digits and separators. Empty where it is not certain: never a wrong code.
 */
export function digitsIn(text: string): string {
  const ascii = toAscii(text.replace(invisible, ''));
  const digits = ascii.replace(separators, '');
  if (!/\D/.test(digits)) {
    if (digits.length <= codeLength) return digits;
    const whole = ascii.match(/\d+/g)!.filter((run) => run.length === codeLength);
    return whole.length ? only(whole) : digits.slice(0, codeLength);
  }
  // Lines stand for themselves; within one, all blanks and dashes are alike.
  const line = ascii.replace(/[\r\n\u2028\u2029]+/g, '\n').replace(separators, (mark) => {
    if (mark === '\n') return mark;
    return /\s/.test(mark) ? ' ' : '-';
  });
  const found = line.match(numbers) ?? [];
  return only(found.filter((number) => codeShape.test(number)).map((number) => number.replace(/\D/g, '')));
}

/** Removes what an edit takes and inserts what it gives. */
export const applyEdit = (value: string, { from, to, text }: Edit): string =>
  value.slice(0, from) + text + value.slice(to);

/**
 * How digits go into a value. A whole code replaces everything; others replace the selection or, from the caret on,
 * the digits that stand there, so that nothing shifts out. `insert` keeps them instead as long as there is room: where
 * digits were just deleted, new ones fill the gap. Undefined when there is nothing to do.
 */
export function placeDigits(
  value: string,
  start: number,
  end: number,
  digits: string,
  insert = false,
): Edit | undefined {
  if (digits.length === codeLength) return { from: 0, to: value.length, text: digits };
  const text = digits.slice(0, codeLength - start);
  if (!text) return undefined;
  const overflow = Math.max(0, value.length - (end - start) + text.length - codeLength);
  const to = start === end && !insert ? start + text.length : end + overflow;
  return { from: start, to: Math.min(to, value.length), text };
}

/**
 * The edit behind a text the field already shows: what stands before the caret and was not in `value` is what came.
 * For composed text and for text set from outside (autofill, password managers).
 *
 * @param clean - how digits are taken from what came
 * @param gap - where digits are inserted, if anywhere
 */
export function editBehind(
  value: string,
  raw: string,
  caret: number,
  clean: (text: string) => string,
  gap = -1,
): Edit | undefined {
  const tail = raw.slice(caret);
  const end = value.length - tail.length;
  if (end < 0 || !value.endsWith(tail)) return placeDigits(value, 0, value.length, clean(raw));
  let start = 0;
  while (start < end && start < caret && value[start] === raw[start]) start++;
  return placeDigits(value, start, end, clean(raw.slice(start, caret)), start === gap);
}
