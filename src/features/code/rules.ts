/** Digits of a verification code. */
export const codeLength = 6;

/** A replacement in the field: the characters `from` … `to` give way to `text`; then `value` and `caret` hold. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  value: string;
  caret: number;
}

/**
 * White space, marks without a width (Unicode Cf), control characters, every dash (Pd), and what people type for one:
 * minus, the long vowel mark of a Japanese keyboard, box lines.
 */
const separator = '[\\s\\p{Cf}\\p{Cc}\\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u30fc\uff70]';
const separators = new RegExp(separator, 'gu');
/** A number as people write it: digits with short gaps, or one punctuation mark, between them. */
const numbers = new RegExp(`\\d(?:(?:${separator}{0,3}|[.,:/])\\d)*`, 'gu');
/** A code among words: together, in halves, in pairs, or digit by digit. `22-08-31` is a date, so pairs take blanks. */
const codeShape = /^(?:\d{6}|\d{3}[^\d.,:/]+\d{3}|\d\d\s\d\d\s\d\d|\d(?:[^\d.,:/]\d){5})$/;

/** Full-width, Arabic-Indic and Persian digits become ASCII; the low four bits are the digit in all three blocks. */
const toAscii = (text: string): string =>
  text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** What keys gave, one by one: its digits. */
export const typedDigits = (text: string): string => toAscii(text).replace(/\D/g, '');

/**
 * What arrives at once (paste, drop, autofill, keyboard suggestion): the code in it, or a part of a code when there is
 * nothing but digits and separators. Empty where it is not certain: never a wrong code.
 */
export function digitsIn(text: string): string {
  const ascii = toAscii(text);
  const digits = ascii.replace(separators, '');
  const bare = !/\D/.test(digits);
  if (bare && digits.length <= codeLength) return digits;
  // Lines stand for themselves: a number does not go on in the next one.
  const found = bare
    ? ascii.split(/\D+/).filter((run) => run.length === codeLength)
    : ascii.split(/[\r\n\u2028\u2029]/).flatMap((line) => line.match(numbers) ?? []);
  const codes = new Set(found.filter((number) => codeShape.test(number)).map(typedDigits));
  if (bare && !codes.size) return digits.slice(0, codeLength);
  return codes.size === 1 ? [...codes].join('') : '';
}

/**
 * How digits go into a value. A whole code replaces everything; others replace the selection or, from the caret on,
 * the digits that stand there, so that nothing shifts out. At `gap`, where digits were just deleted, new ones are
 * inserted as long as there is room. Undefined when there is nothing to do.
 */
export function placeDigits(value: string, start: number, end: number, digits: string, gap: number): Edit | undefined {
  const whole = digits.length === codeLength;
  const from = whole ? 0 : start;
  const text = digits.slice(0, codeLength - from);
  if (!text) return undefined;
  const caret = from + text.length;
  const overflow = Math.max(0, value.length - end + caret - codeLength);
  const to = whole ? value.length : start === end && start !== gap ? caret : end + overflow;
  return { from, to, text, value: value.slice(0, from) + text + value.slice(to), caret };
}

/**
 * The edit behind a text the field already shows: what stands before the caret and was not in `value` is what came.
 * For composed text and for text set from outside (autofill, password managers).
 *
 * @param clean - how digits are taken from what came
 */
export function editBehind(
  value: string,
  raw: string,
  caret: number,
  clean: (text: string) => string,
  gap: number,
): Edit | undefined {
  const tail = raw.slice(caret);
  if (!value.endsWith(tail)) return placeDigits(value, 0, value.length, clean(raw), gap);
  const end = value.length - tail.length;
  let start = 0;
  while (start < end && start < caret && value[start] === raw[start]) start++;
  return placeDigits(value, start, end, clean(raw.slice(start, caret)), gap);
}
