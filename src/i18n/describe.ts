import type { FieldErrorCode, Problem } from '../contract/problem.js';
import { formatTime } from './format.js';
import type { CommonMessages, FieldFacts, Locale } from './messages.js';

/** The reader's sentence for what is wrong with a field. */
export const describeField = (code: FieldErrorCode, label: string, facts: FieldFacts, t: CommonMessages): string =>
  (facts.messages?.[code] ?? t.fields[code] ?? t.fields.format)(label, facts);

/** The reader's sentence for a problem of the service; an unknown code is shown as `unavailable`. */
export function describeProblem(problem: Problem, t: CommonMessages, locale: Locale): string {
  if (problem.text) return problem.text;
  return (t.problems[problem.code] ?? t.problems.unavailable)({
    time: problem.lockedUntil ? formatTime(problem.lockedUntil, locale) : '',
    seconds: problem.retryAfter ?? 0,
    tries: problem.triesLeft ?? 0,
  });
}
