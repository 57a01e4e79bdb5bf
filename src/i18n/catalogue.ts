import type { FeatureMessages, Locale } from './messages.js';

type Load<M> = () => Promise<M>;

/**
 * The messages of one widget. The source language, Japanese, is bundled with the widget or with the first step that
 * needs it. Another language is loaded when a page uses it.
 */
export class Catalogue<M extends object> {
  /** Name under which a page replaces messages; empty for a catalogue that it cannot change. */
  readonly feature: string;
  readonly #loaded = new Map<Locale, M>();
  readonly #load: Record<Locale, Load<M>>;

  constructor(ja: M | Load<M>, en: Load<M>, feature: keyof FeatureMessages | '' = '') {
    this.feature = feature;
    this.#load = { ja: typeof ja === 'function' ? ja : () => Promise.resolve(ja), en };
    if (typeof ja !== 'function') this.#loaded.set('ja', ja);
  }

  /** The messages if they are loaded. */
  get(locale: Locale): M | undefined {
    return this.#loaded.get(locale);
  }

  /** The messages in a language, or in the source language if it fails to load. Rejects if both fail. */
  async load(locale: Locale): Promise<M> {
    let messages = this.#loaded.get(locale);
    if (messages) return messages;
    try {
      messages = await this.#load[locale]();
      this.#loaded.set(locale, messages);
      return messages;
    } catch (error) {
      messages = this.#loaded.get('ja');
      if (messages) return messages;
      throw error;
    }
  }
}

/** `ja` for Japanese and without a language, `en` for every other language. */
export function matchLocale(lang: string | null | undefined): Locale {
  return !lang || /^ja\b/i.test(lang) ? 'ja' : 'en';
}
