import * as v from 'valibot';
import { customerTypes, type CustomerType } from './profile-fields.js';

/** `text`: a line of text · `choice`: one of a few values · `date`: a day · `consent`: a sentence that is agreed to, or not. */
export const ownFieldKinds = ['text', 'choice', 'date', 'consent'] as const;

const WordsSchema = v.object({ ja: v.string(), en: v.string() });

/** A field that a brand adds to the account details. Its texts are in every language: a page changes language without a call. */
export const OwnFieldSchema = v.object({
  /** Unique among the own fields of all brands. */
  name: v.string(),
  kind: v.picklist(ownFieldKinds),
  label: WordsSchema,
  hint: v.optional(WordsSchema),
  required: v.boolean(),
  /** The customer type that is asked; without it both are. */
  for: v.optional(v.picklist(customerTypes)),
  /** Of a `choice`: what can be chosen. */
  options: v.optional(v.array(v.object({ value: v.string(), label: WordsSchema }))),
  /** Of a `text`: most characters. Default: 100. */
  maxLength: v.optional(v.number()),
  /** Of a `consent`: what is agreed to. */
  sentence: v.optional(WordsSchema),
});
export type OwnField = v.InferOutput<typeof OwnFieldSchema>;

/** The own fields of each brand that has any. */
export type OwnFields = Readonly<Record<string, readonly OwnField[]>>;

/** A consent that was given: the sentence word for word, in the language in which it was shown. */
export const OwnConsentSchema = v.object({
  sentence: v.string(),
  /** ISO 8601 instant; the service sets it. */
  agreedAt: v.string(),
});
export type OwnConsent = v.InferOutput<typeof OwnConsentSchema>;

/**
 * Values of own fields by name. A text, the value of a choice, or a date (`2026-04-12`). A consent is an object in answers, and
 * in a call the sentence that was shown, or the object as it was answered. Empty text means “not given”.
 */
export const OwnValuesSchema = v.record(v.string(), v.union([v.string(), OwnConsentSchema]));
export type OwnValues = v.InferOutput<typeof OwnValuesSchema>;

/** The fields that a customer type is asked. */
export const ownFieldsFor = (type: CustomerType, fields: readonly OwnField[]): OwnField[] =>
  fields.filter((field) => (field.for ?? type) === type);

/** The text of a value: of a consent its sentence. */
export const textOf = (value: OwnValues[string] | undefined): string =>
  typeof value === 'object' ? value.sentence : (value ?? '');
