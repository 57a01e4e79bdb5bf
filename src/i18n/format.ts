import type { Locale } from './messages.js';

/** Kept: to make one takes far longer than to format a day, and a list has a thousand of them. */
const formats: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

/** A day in Japan, written out. */
export const formatDate = (iso: string, locale: Locale): string =>
  (formats[locale] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' })).format(
    new Date(iso),
  );
