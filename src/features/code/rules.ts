/** Digits of a verification code. */
export const codeLength = 6;

/** A replacement in the field: `text` replaces the characters `from` to `to`; `value` and `caret` are the result. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  value: string;
  caret: number;
}

/**
 * White space, zero-width characters (Unicode Cf), control characters, every dash (Pd), and characters that are typed
 * instead of one: minus, the long vowel mark of a Japanese keyboard, box-drawing lines.
 */
const separator = '[\\s\\p{Cf}\\p{Cc}\\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u30fc\uff70]';
const separators = new RegExp(separator, 'gu');
/** A number in a text: digits with up to three separators, or one punctuation mark, between them. */
const numbers = new RegExp(`\\d(?:(?:${separator}{0,3}|[.,:/])\\d)*`, 'gu');
/**
 * A code in a text: in one piece, in halves, in pairs, or digit by digit. Only blanks separate pairs: `22-08-31` is a
 * date.
 */
const codeShape = /^(?:\d{6}|\d{3}[^\d.,:/]+\d{3}|\d\d\s\d\d\s\d\d|\d(?:[^\d.,:/]\d){5})$/;

/** Full-width, Arabic-Indic and Persian digits to ASCII. In all three blocks, the low four bits are the digit. */
const toAscii = (text: string): string =>
  text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** The digits of typed text. */
export const typedDigits = (text: string): string => toAscii(text).replace(/\D/g, '');

/**
 * The code in a text that is entered at once (paste, drop, autofill, keyboard suggestion). If the text has only digits
 * and separators, it may be a part of a code. Empty if the code is uncertain: never a wrong code.
 */
export function digitsIn(text: string): string {
  const ascii = toAscii(text);
  const digits = ascii.replace(separators, '');
  const bare = !/\D/.test(digits);
  if (bare && digits.length <= codeLength) return digits;
  // Line by line: a number does not continue in the next line.
  const found = bare
    ? ascii.split(/\D+/).filter((run) => run.length === codeLength)
    : ascii.split(/[\r\n\u2028\u2029]/).flatMap((line) => line.match(numbers) ?? []);
  const codes = new Set(found.filter((number) => codeShape.test(number)).map(typedDigits));
  if (bare && !codes.size) return digits.slice(0, codeLength);
  return codes.size === 1 ? [...codes].join('') : '';
}

/**
 * Enters digits into a value. A whole code replaces everything. Other digits replace the selection or overwrite the
 * digits from the caret on, so that no digit moves out. At `gap`, where digits were just deleted, digits are inserted
 * while there is room. Undefined if nothing changes.
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
 * Infers an edit from the text that the field already shows: the new text is the part before the caret that differs from
 * `value`. For composed text and for text that was set without `beforeinput` (autofill, password managers).
 *
 * @param clean - extracts the digits of the new text
 */
export function inferEdit(
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
