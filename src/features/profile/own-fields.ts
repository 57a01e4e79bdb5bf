import { html, nothing, type TemplateResult } from 'lit';
import type { Brand } from '../../contract/brand.js';
import { ownFieldsFor, textOf, type OwnField, type OwnFields, type OwnValues } from '../../contract/own-fields.js';
import type { CustomerType } from '../../contract/profile-fields.js';
import type { Profile } from '../../contract/profile.js';
import {
  checkbox,
  describedBy,
  fieldError,
  fieldHint,
  requirement,
  textField,
  type FieldOptions,
  type FormContext,
} from '../../form/field.js';
import { dateField } from '../../form/date-field.js';
import type { DetailsRow } from '../../form/details.js';
import type { FieldRules } from '../../form/form.js';
import { radioField } from '../../form/radio-field.js';
import type { SavedForm } from '../../form/saved-form.js';
import { formatDate } from '../../i18n/format.js';
import { withOverrides } from '../../i18n/locale-controller.js';
import type { DateMessages, Locale } from '../../i18n/messages.js';
import { todayInJapan } from '../../input/birth-date.js';
import { checkOwnField, foldOwnField } from '../../input/own-field.js';
import { ownFields as en } from './messages/own-fields.en.js';
import { ownFields as ja } from './messages/own-fields.ja.js';
import type { OwnFieldMessages } from './messages/own-fields.messages.js';

/** Both languages, since they are small and only some pages load this module. */
const catalogue = { ja, en };

/** The name in the form: the end of the path in the service's field errors, and no id of another element. */
type Name = `own.${string}`;
const nameOf = ({ name }: OwnField): Name => `own.${name}`;

/** The fields that brands add to the account details: their part of form, review and account information. */
export class OwnFieldsPart {
  readonly #fields: readonly OwnField[];
  /** What the form began with. */
  #stored: OwnValues = {};
  readonly #page: { readonly locale: Locale };

  /** @param page - the language of the page, which may change */
  constructor(fields: readonly OwnField[], page: { readonly locale: Locale }) {
    this.#fields = fields;
    this.#page = page;
  }

  get #t(): OwnFieldMessages {
    const { locale } = this.#page;
    return withOverrides('own-fields', locale, catalogue[locale]);
  }

  #of(type: CustomerType): OwnField[] {
    return ownFieldsFor(type, this.#fields);
  }

  /** The sentence of a consent. One that was agreed to and has other words now stays as it was. */
  #sentence({ name, sentence }: OwnField): string {
    const agreed = textOf(this.#stored[name]);
    const current = sentence!;
    return !agreed || agreed === current.ja || agreed === current.en ? current[this.#page.locale] : agreed;
  }

  /** The stored values as the form begins with them: a consent is `on`. */
  texts(values: OwnValues = {}): Record<Name, string> {
    this.#stored = values;
    return Object.fromEntries(
      this.#fields.map((field) => {
        const text = textOf(values[field.name]);
        return [nameOf(field), field.kind === 'consent' && text ? 'on' : text];
      }),
    );
  }

  /** The values for a call: a consent is the sentence that is shown. */
  valuesOf(type: CustomerType, texts: Partial<Record<string, string>>): { own: OwnValues } {
    const own = Object.fromEntries(
      this.#of(type).map((field) => {
        const text = texts[nameOf(field)] ?? '';
        return [field.name, field.kind === 'consent' && text ? this.#sentence(field) : text];
      }),
    );
    return { own };
  }

  rules(type: CustomerType): FieldRules<Name> {
    return Object.fromEntries(
      this.#of(type).map((field) => {
        const { kind, maxLength = 100 } = field;
        const required = this.#t.required[kind as 'choice'] as OwnFieldMessages['required']['choice'] | undefined;
        const check = (text: string): ReturnType<typeof checkOwnField> =>
          kind === 'consent' ? (field.required && !text ? 'required' : undefined) : checkOwnField(field, text);
        const fold = (text: string): string => foldOwnField(field, text);
        return [nameOf(field), { fold, check, maxLength, ...(required && { messages: { required } }) }];
      }),
    );
  }

  render(
    type: CustomerType,
    context: FormContext<Name> & { form: SavedForm<Name> },
    { birthDateParts }: DateMessages,
  ): TemplateResult | undefined {
    const fields = this.#of(type);
    if (!fields.length) return undefined;
    return html`<div class="stack">
      <h3>${this.#t.heading}</h3>
      ${fields.map((field) => this.#field(field, context, birthDateParts))}
    </div>`;
  }

  #field(
    field: OwnField,
    context: FormContext<Name> & { form: SavedForm<Name> },
    parts: DateMessages['birthDateParts'],
  ): TemplateResult {
    const { kind, required } = field;
    const { locale } = this.#page;
    const options = { name: nameOf(field), label: field.label[locale], hint: field.hint?.[locale], required };
    if (kind === 'date') return dateField(context, { ...options, parts, autocomplete: 'off' });
    if (kind === 'choice') return radioField(context, { ...options, choices: this.#choices(field) });
    if (kind === 'consent') return this.#consent(context, options, this.#sentence(field));
    return textField(context, { ...options, autocomplete: 'off' });
  }

  /** A group of one checkbox: its label is the sentence, and the group has the field's label and hint. */
  #consent(
    context: FormContext<Name>,
    { name, label, hint, required }: Omit<FieldOptions<Name>, 'autocomplete'>,
    sentence: string,
  ): TemplateResult {
    return html`<fieldset class="field" data-field=${name} aria-describedby=${describedBy(name, hint, undefined) ?? nothing}>
      <legend part="label">${label}${requirement(context.t, required)}</legend>
      ${fieldHint(name, hint)}
      <label class="choice">
        ${checkbox(context, name, required)}
        <span>${sentence}</span>
      </label>
      ${fieldError(context, name, label)}
    </fieldset>`;
  }

  #choices({ options = [], required }: OwnField): { value: string; label: string }[] {
    const choices = options.map(({ value, label }) => ({ value, label: label[this.#page.locale] }));
    return required ? choices : [...choices, { value: '', label: this.#t.none }];
  }

  /** The values for readers, by label. */
  rows({ customerType, own = {} }: Profile): DetailsRow[] {
    return this.#of(customerType).map((field) => ({
      label: field.label[this.#page.locale],
      value: this.#shown(field, own[field.name]),
    }));
  }

  #shown({ kind, options = [] }: OwnField, value: OwnValues[string] | undefined): string {
    const { locale } = this.#page;
    if (typeof value === 'object')
      return this.#t.agreed(value.sentence, formatDate(todayInJapan(new Date(value.agreedAt)), locale));
    if (kind === 'consent') return this.#t.notAgreed;
    if (kind === 'date' && value) return formatDate(value, locale);
    return (kind === 'choice' && options.filter((each) => each.value === value)[0]?.label[locale]) || (value ?? '');
  }
}

/** The fields of a brand, and of other brands those with a stored value; undefined without any. */
export function ownFieldsPart(
  all: OwnFields,
  brand: Brand | undefined,
  stored: OwnValues = {},
  page: { readonly locale: Locale },
): OwnFieldsPart | undefined {
  const fields = Object.entries(all).flatMap(([each, ofBrand]) =>
    ofBrand.filter(({ name }) => each === brand || Object.hasOwn(stored, name)),
  );
  return fields.length > 0 ? new OwnFieldsPart(fields, page) : undefined;
}
