import type { Locale } from './messages.js';

/**
 * The messages of one widget. The source language comes with the widget; another one is loaded when a page
 * asks for it.
 */
export class Catalogue<M extends object> {
  readonly #loaded = new Map<Locale, M>();
  readonly #load: () => Promise<M>;

  constructor(ja: M, loadEn: () => Promise<M>) {
    this.#loaded.set('ja', ja);
    this.#load = loadEn;
  }

  /** The messages if they are here. */
  get(locale: Locale): M | undefined {
    return this.#loaded.get(locale);
  }

  /** The messages; the source language when the wanted one cannot be loaded, so that a screen is never blank. */
  async load(locale: Locale): Promise<M> {
    const ready = this.#loaded.get(locale);
    if (ready) return ready;
    try {
      const messages = await this.#load();
      this.#loaded.set(locale, messages);
      return messages;
    } catch {
      return this.#loaded.get('ja')!;
    }
  }
}

/** ja for Japanese and where nothing is said, en for every other language. */
export function matchLocale(lang: string | null | undefined): Locale {
  return !lang || /^ja\b/i.test(lang) ? 'ja' : 'en';
}
