import {
  ownFieldsFor,
  textOf,
  type FieldError,
  type OwnField,
  type OwnValues,
  type Profile,
} from '../../src/contract/index.js';
import { checkOwnField, foldOwnField } from '../../src/input/index.js';
import type { Catalogue } from '../brands/catalogue.js';

interface Context {
  /** The fields that may be given. */
  readonly fields: readonly OwnField[];
  /** What is stored; undefined in a new registration. */
  readonly stored: Profile | undefined;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** Whether both are wordings of one sentence, in the languages of the field. */
const isSameConsent = ({ sentence }: OwnField, one: string, other: string): boolean =>
  one === other || [one, other].every((each) => each === sentence?.ja || each === sentence?.en);

/** The value as it is stored; undefined for none. A consent that was given before stays as it was. */
function valueOf(field: OwnField, text: string, { stored, now }: Context): OwnValues[string] | undefined {
  if (field.kind !== 'consent' || !text) return text || undefined;
  const before = stored?.own?.[field.name];
  return before && isSameConsent(field, text, textOf(before)) ? before : { sentence: text, agreedAt: now };
}

function errorOf(field: OwnField, text: string, { stored }: Context): FieldError['code'] | undefined {
  const before = textOf(stored?.own?.[field.name]);
  // What was agreed to may have other words now.
  return field.kind === 'consent' && text && text === before ? undefined : checkOwnField(field, text);
}

/** The stored values that a call leaves as they are; not those of another person, when 個人 became 法人. */
function keptValues(
  { customerType }: Profile,
  given: readonly OwnField[],
  { fields, stored }: Context,
): [string, OwnValues[string]][] {
  const became = stored?.customerType !== customerType;
  const left = [...given, ...(became ? fields.filter((field) => field.for && field.for !== customerType) : [])];
  return Object.entries(stored?.own ?? {}).filter(([name]) => !left.some((field) => field.name === name));
}

/**
 * The own fields to store, or what is wrong with them.
 *
 * @param asked - the fields that are checked even if the call does not name them: what is left out is empty
 */
export function parseOwn(
  typed: Profile,
  asked: readonly OwnField[],
  context: Context,
): { own: Pick<Profile, 'own'>; errors: FieldError[] } {
  const { customerType, own = {} } = typed;
  const fields = ownFieldsFor(customerType, context.fields);
  const given = fields.filter((field) => asked.includes(field) || Object.hasOwn(own, field.name));
  const texts = given.map((field) => ({ field, text: foldOwnField(field, textOf(own[field.name])) }));
  const unknown = Object.keys(own).filter((name) => !fields.some((field) => field.name === name));
  const errors = [
    ...texts.map(({ field, text }) => ({ field: field.name, code: errorOf(field, text, context) })),
    ...unknown.map((field) => ({ field, code: 'format' as const })),
  ].flatMap(({ field, code }) => (code ? [{ field: `profile.own.${field}`, code }] : []));
  const values = texts.flatMap(({ field, text }) => {
    const value = valueOf(field, text, context);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const all = [...keptValues(typed, given, context), ...values];
  return { own: all.length > 0 ? { own: Object.fromEntries(all) } : {}, errors };
}

/** The own fields of all brands. */
export const allOwnFields = (catalogue: Catalogue): OwnField[] =>
  catalogue.flatMap(({ profileFields = [] }) => profileFields);
