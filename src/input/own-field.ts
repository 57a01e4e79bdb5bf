import type { OwnField } from '../contract/own-fields.js';
import type { FieldErrorCode } from '../contract/problem.js';
import { foldDate, isDate } from './birth-date.js';
import { checkText } from './profile.js';

/** Strict inside: what the service stores. */
export const foldOwnField = ({ kind }: OwnField, text: string): string =>
  kind === 'date' ? foldDate(text) : kind === 'text' ? text.trim() : text;

const rules: Record<OwnField['kind'], (value: string, field: OwnField) => FieldErrorCode | undefined> = {
  text: (value, { maxLength }) => checkText(value, maxLength),
  choice: (value, { options = [] }) => (options.some((each) => each.value === value) ? undefined : 'format'),
  date: (value) => (isDate(value) ? undefined : 'not-a-date'),
  consent: (value, { sentence }) => (value === sentence?.ja || value === sentence?.en ? undefined : 'format'),
};

/** A folded value; of a consent the sentence that was shown. */
export function checkOwnField(field: OwnField, value: string): FieldErrorCode | undefined {
  if (!value) return field.required ? 'required' : undefined;
  return rules[field.kind](value, field);
}
