import { foldDigits } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/** The text of the three boxes of a date: year (西暦), month, day. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** Splits a date into the text of its boxes. Also a whole date that was pasted into the first one. */
export function splitDate(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split(/[-/.－−‐ー／．年月日]/);
  return { year, month, day };
}

/** The three boxes as one text, as typed. */
export const joinDate = ({ year, month, day }: DateParts): string =>
  year || month || day ? `${year}/${month}/${day}` : '';

/** `１９８５/4/12` → `1985-04-12`. An incomplete date keeps the form of `joinDate`. */
export function foldDate(text: string): string {
  const parts = splitDate(text);
  const [year, month, day] = [foldDigits(parts.year), foldDigits(parts.month), foldDigits(parts.day)];
  if (!year || !month || !day) return joinDate({ year, month, day });
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Checks that a date exists, from 1900 to `today` (both as `YYYY-MM-DD`). */
export function checkBirthDate(date: string, today: string): FieldErrorCode | undefined {
  if (!date) return 'required';
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return 'not-a-date';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return 'not-a-date';
  return date > today ? 'in-the-future' : undefined;
}

/** Today in Japan as `YYYY-MM-DD`. */
export const todayInJapan = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(now);
