import type { ReactiveControllerHost } from 'lit';
import { type Catalogue, matchLocale } from './catalogue.js';
import type { Locale } from './messages.js';

const hosts = new Set<LocaleController<object>>();
let observer: MutationObserver | undefined;

/** One observer for all widgets; it hears `lang` changes anywhere in the page. */
function watch(controller: LocaleController<object>): void {
  observer ??= new MutationObserver(() => hosts.forEach((each) => each.update()));
  if (hosts.size === 0) {
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  hosts.add(controller);
}

function unwatch(controller: LocaleController<object>): void {
  hosts.delete(controller);
  if (hosts.size === 0) observer?.disconnect();
}

/** The `lang` that holds for an element, through shadow roots (HTML, the lang attribute). */
export function languageOf(element: Element): string | undefined {
  let at: Element | undefined = element;
  while (at) {
    const found: string | null | undefined = at.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/**
 * The widget's language and its messages. The page's `lang` decides, the nearest attribute wins, a change is followed.
 * `messages` is undefined until they are here; a widget draws nothing before.
 */
export class LocaleController<M extends object> {
  locale: Locale = 'ja';
  messages: M | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #catalogue: Catalogue<M>;

  constructor(host: ReactiveControllerHost & Element, catalogue: Catalogue<M>) {
    this.#host = host;
    this.#catalogue = catalogue;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  #connect(): void {
    watch(this as unknown as LocaleController<object>);
    this.update();
  }

  #disconnect(): void {
    unwatch(this as unknown as LocaleController<object>);
  }

  update(): void {
    const locale = matchLocale(languageOf(this.#host));
    const ready = this.#catalogue.get(locale);
    if (ready) this.#take(locale, ready);
    else this.load().catch(() => undefined);
  }

  /** Resolves when the messages are here; rejects when they cannot be had. */
  async load(): Promise<void> {
    const locale = matchLocale(languageOf(this.#host));
    this.#arrive(locale, await this.#catalogue.load(locale));
  }

  /** Answers may come in any order: only the language that holds now is taken. */
  #arrive(locale: Locale, messages: M): void {
    if (matchLocale(languageOf(this.#host)) === locale) this.#take(locale, messages);
  }

  #take(locale: Locale, messages: M): void {
    if (this.messages === messages && this.locale === locale) return;
    this.locale = locale;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
