import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** The text of the three boxes of a date: year (西暦 or of an era), month, day. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** The first days of 昭和, 平成 and 令和, and a day after all. On a day of change, both eras may be named. */
const firstDays = ['1926-12-25', '1989-01-08', '2019-05-01', '9'];

/** Splits a date into the text of its boxes. Also a whole date that was pasted into the first one. */
export function splitDate(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split(/(?<=[年月日])(?=[\d０-９])|[-/．.－−‐ー／]/);
  return { year, month, day };
}

/** The three boxes as one text, as typed. */
export const joinDate = ({ year, month, day }: DateParts): string =>
  year || month || day ? `${year}/${month}/${day}` : '';

/**
 * `１９８５/4/12` and `昭和60年/4/12` → `1985-04-12`. A date that is incomplete, or not in the era it names, keeps the form
 * of `joinDate`.
 */
export function foldDate(text: string): string {
  const [year = '', month = '', day = ''] = Object.values(splitDate(text)).map((part) =>
    foldDigits(part).replace(/[年月日]/, ''),
  );
  const ofEra = /^(?:[SHR]|昭和?|平成?|令和?)(元|\d\d?)$/i.exec(year)?.[1]?.replace('元', '1');
  const era = 'SHR昭平令'.indexOf(year.charAt(0).toUpperCase()) % 3;
  const [first = '', next = ''] = firstDays.slice(era);
  const date = [ofEra ? parseInt(first) - 1 + +ofEra : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const complete = year && month && day;
  return complete && (!ofEra || (date >= first && date <= next)) ? date : joinDate({ year, month, day });
}

/** Whether a date exists, from 1900 on (`YYYY-MM-DD`). */
export function isDate(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  // `Date` counts 31 April as 1 May.
  return !isNaN(time) && new Date(time).toISOString().startsWith(date) && date >= '1900';
}

/** Checks that a date exists, from 1900 to `today` (both as `YYYY-MM-DD`). */
export function checkBirthDate(date: string, today: string): FieldErrorCode | undefined {
  if (!date) return 'required';
  if (!isDate(date)) return 'not-a-date';
  return date > today ? 'in-the-future' : undefined;
}

/** Today in Japan as `YYYY-MM-DD`. */
export const todayInJapan = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(now);
