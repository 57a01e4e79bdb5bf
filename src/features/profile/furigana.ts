import { html, type TemplateResult } from 'lit';
import type { ProfileField } from '../../contract/profile.js';
import type { ProfileMessages } from './messages/messages.js';
import { kanaOf, readingOf, type Reading } from '../../input/furigana.js';

/** The form with the names, as far as it is needed here. */
interface Fields {
  value(name: ProfileField): string;
  set(name: ProfileField, value: string): void;
  focus(name: ProfileField): void;
}

/**
 * The furigana of names, heard while an input method turns kana into kanji. It fills a field that is empty or that it has
 * filled itself; beside anything else it is offered.
 */
export class Furigana {
  readonly #form: Fields;
  readonly #pieces: Partial<Record<string, Reading[]>> = {};
  readonly #heard: Partial<Record<string, string>> = {};
  readonly #filled: Partial<Record<string, string>> = {};
  #kana = '';

  constructor(form: Fields) {
    this.#form = form;
  }

  /** For `@compositionstart`, `@compositionupdate` and `@compositionend` around the fields of names. */
  readonly hear = ({ type, target, data }: CompositionEvent): void => {
    const { name, value } = target as HTMLInputElement;
    const field = `${name}Kana` as ProfileField;
    if (type.endsWith('start')) this.#kana = '';
    this.#kana = kanaOf(data) || this.#kana;
    if (!type.endsWith('end') || !data) return;
    const pieces = (this.#pieces[name] ?? []).filter(({ text }) => text !== data);
    if (this.#kana) pieces.push({ text: data, kana: this.#kana });
    this.#pieces[name] = pieces;
    const heard = readingOf(value.trim(), pieces);
    this.#heard[field] = heard;
    const typed = this.#form.value(field);
    if (heard && (!typed || typed === this.#filled[field])) this.#fill(field);
  };

  /** What was heard for the fields in which something else stands. */
  offers(t: ProfileMessages, ...fields: ProfileField[]): TemplateResult[] {
    return fields
      .filter((field) => this.#heard[field] && this.#form.value(field) !== this.#heard[field])
      .map(
        (field) =>
          html`<button type="button" class="link" @click=${() => this.#take(field)}>
            ${t.furiganaOffer(this.#heard[field]!)}
          </button>`,
      );
  }

  #take(field: ProfileField): void {
    this.#fill(field);
    this.#form.focus(field);
  }

  #fill(field: ProfileField): void {
    this.#filled[field] = this.#heard[field]!;
    this.#form.set(field, this.#filled[field]);
  }
}
