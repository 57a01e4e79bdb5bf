import type { Locale } from './messages.js';

/** Cached: creating a formatter takes far longer than formatting a date, and a list may have a thousand of them. */
const formats: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

const dayFormat = (locale: Locale): Intl.DateTimeFormat =>
  (formats[locale] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }));

/** The date in Japan, for instance `2022年8月31日`. `iso` is an ISO 8601 date or instant. */
export const formatDate = (iso: string, locale: Locale): string => dayFormat(locale).format(new Date(iso));

/**
 * Creates the date formatter early, while an answer with dates is still loading: the first use of `Intl` on a page takes
 * 20 to 60 ms, because the browser reads its language data then.
 */
export const prepareDates = (locale: Locale): void => void dayFormat(locale);
