import type { Locale } from './messages.js';

/** Every date and time is Japan's, wherever the browser is: the service's days and deadlines are Japan's. */
const timeZone = 'Asia/Tokyo';

/** Cached: creating one takes far longer than formatting a day, and a list has a thousand of them. */
const formats: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

const dayFormat = (locale: Locale): Intl.DateTimeFormat =>
  (formats[locale] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));

/** A day, written out. `iso` is an ISO 8601 date or instant. */
export const formatDate = (iso: string, locale: Locale): string => dayFormat(locale).format(new Date(iso));

/** A clock time, with the day where it is not today. `iso` is an ISO 8601 instant. */
export function formatTime(iso: string, locale: Locale, now = new Date()): string {
  const time = new Date(iso);
  const [day, today] = [time, now].map((each) => each.toLocaleDateString(locale, { timeZone }));
  return time.toLocaleString(locale, {
    timeZone,
    ...(day !== today && { month: 'long', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

/**
 * Creates the format of days while an answer with days is awaited: a page's first use of `Intl` takes 20 to 60 ms, because
 * the browser reads its language data then.
 */
export const prepareDates = (locale: Locale): void => void dayFormat(locale);
