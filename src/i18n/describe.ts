import type { FieldErrorCode, Problem } from '../contract/problem.js';
import type { CommonMessages, Locale } from './messages.js';

/** A time of day; with the date if it is not today. */
export function formatTime(iso: string, locale: Locale, now = new Date()): string {
  const time = new Date(iso);
  const today = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(!today && { month: 'long', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);
}

/** The message for a field error. */
export const describeField = (code: FieldErrorCode, label: string, t: CommonMessages): string =>
  (t.fields[code] ?? t.fields.format)(label);

/** The message for a problem. A code without a message is shown as `unavailable`. */
export function describeProblem(problem: Problem, t: CommonMessages, locale: Locale): string {
  return (t.problems[problem.code] ?? t.problems.unavailable)({
    time: problem.lockedUntil ? formatTime(problem.lockedUntil, locale) : '',
    seconds: problem.retryAfter ?? 0,
    tries: problem.triesLeft ?? 0,
  });
}
