import type { Locale } from './messages.js';

/** Kept: to make one takes far longer than to format a day, and a list has a thousand of them. */
const formats: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

const dayFormat = (locale: Locale): Intl.DateTimeFormat =>
  (formats[locale] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }));

/** A day in Japan, written out. */
export const formatDate = (iso: string, locale: Locale): string => dayFormat(locale).format(new Date(iso));

/**
 * Makes what writes the days, while an answer with days is on its way: a page's first use of `Intl` takes 20 to 60 ms,
 * because the browser reads its language data then.
 */
export const prepareDates = (locale: Locale): void => void dayFormat(locale);
