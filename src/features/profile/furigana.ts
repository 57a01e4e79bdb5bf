import { html, type TemplateResult } from 'lit';
import type { ProfileField } from '../../contract/profile.js';
import type { ProfileMessages } from './messages/messages.js';
import { kanaOf, readingOf, type Reading } from '../../input/furigana.js';

/** The methods of the form that are needed here. */
interface Fields {
  value(name: ProfileField): string;
  set(name: ProfileField, value: string): void;
  focus(name: ProfileField): void;
}

/**
 * Recognizes the furigana of names from the compositions of an input method, which change kana into kanji. Fills a field
 * that is empty or that it has filled before. If the field has other text, the furigana is offered beside it.
 */
export class Furigana {
  readonly #form: Fields;
  readonly #pieces: Partial<Record<string, Reading[]>> = {};
  readonly #readings: Partial<Record<string, string>> = {};
  readonly #filled: Partial<Record<string, string>> = {};
  #kana = '';

  constructor(form: Fields) {
    this.#form = form;
  }

  /** Handler of `@compositionstart`, `@compositionupdate` and `@compositionend` around the fields of names. */
  readonly onComposition = ({ type, target, data }: CompositionEvent): void => {
    const { name, value } = target as HTMLInputElement;
    const field = `${name}Kana` as ProfileField;
    if (type.endsWith('start')) this.#kana = '';
    this.#kana = kanaOf(data) || this.#kana;
    if (!type.endsWith('end') || !data) return;
    const pieces = (this.#pieces[name] ?? []).filter(({ text }) => text !== data);
    if (this.#kana) pieces.push({ text: data, kana: this.#kana });
    this.#pieces[name] = pieces;
    const reading = readingOf(value.trim(), pieces);
    this.#readings[field] = reading;
    const typed = this.#form.value(field);
    if (reading && (!typed || typed === this.#filled[field])) this.#fill(field);
  };

  /** Buttons that enter the recognized furigana, for fields with other text. */
  offers(t: ProfileMessages, ...fields: ProfileField[]): TemplateResult[] {
    return fields
      .filter((field) => this.#readings[field] && this.#form.value(field) !== this.#readings[field])
      .map(
        (field) =>
          html`<button type="button" class="link" @click=${() => this.#accept(field)}>
            ${t.furiganaOffer(this.#readings[field]!)}
          </button>`,
      );
  }

  #accept(field: ProfileField): void {
    this.#fill(field);
    this.#form.focus(field);
  }

  #fill(field: ProfileField): void {
    this.#filled[field] = this.#readings[field]!;
    this.#form.set(field, this.#filled[field]);
  }
}
