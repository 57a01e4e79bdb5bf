import { foldDigits } from './fold.js';
import type { InputError } from './input-error.js';

/** Three boxes, 西暦. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

export const foldDateParts = (parts: DateParts): DateParts => ({
  year: foldDigits(parts.year),
  month: foldDigits(parts.month),
  day: foldDigits(parts.day),
});

/** `{1985, 4, 12}` → `1985-04-12`; empty when nothing is typed. */
export function joinDate(parts: DateParts): string {
  const { year, month, day } = foldDateParts(parts);
  if (!year && !month && !day) return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `1985-04-12` → `{1985, 4, 12}`. */
export function splitDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** A real day, not before 1900 and not after `today` (both as `YYYY-MM-DD`). */
export function checkBirthDate(date: string, today: string): InputError | undefined {
  if (!date) return 'required';
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return 'not-a-date';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return 'not-a-date';
  return date > today ? 'in-the-future' : undefined;
}
