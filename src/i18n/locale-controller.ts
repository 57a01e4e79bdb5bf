import type { ReactiveControllerHost } from 'lit';
import { type Catalogue, matchLocale } from './catalogue.js';
import type { Locale, Override } from './messages.js';

const controllers = new Set<LocaleController<object>>();

/** Undefined while it is loading: widgets that are drawn keep their messages, others wait. */
let override: Override | undefined = (_feature, _locale, messages) => messages;
let loading: Promise<void> | undefined;

/** From now on, the page's messages are shown. If they fail to load, those of before stay. */
export function setOverride(load: Promise<Override>): void {
  const before = override;
  override = undefined;
  loading = load
    .catch(() => before)
    .then((loaded) => {
      override = loaded;
      controllers.forEach((each) => each.update());
    });
}

/** The messages of a feature, with what the page replaces of them once that is loaded. */
export const withOverrides = <M extends object>(feature: string, locale: Locale, messages: M): M =>
  override?.(feature, locale, messages) ?? messages;

let observer: MutationObserver | undefined;

/** One observer of `lang` attributes for all widgets of the page. */
function watch(controller: LocaleController<object>): void {
  observer ??= new MutationObserver(() => controllers.forEach((each) => each.update()));
  if (controllers.size === 0) {
    // Texts of a page without a build. Most pages have none.
    if (!loading && document.querySelector('script[data-mylexus-messages]')) {
      setOverride(import('./overrides.js').then(({ withMessages }) => withMessages()));
    }
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  controllers.add(controller);
}

function unwatch(controller: LocaleController<object>): void {
  controllers.delete(controller);
  if (controllers.size === 0) observer?.disconnect();
}

/** The language of an element: the nearest `lang`, also outside its shadow roots (HTML, the lang attribute). */
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
 * The language of a widget and its messages. The nearest `lang` in the page decides; the widget is redrawn when it
 * changes. `messages` is undefined until they are loaded; a widget renders nothing before.
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
    const { locale, messages } = this.#wanted;
    if (messages) return this.#apply(locale, messages);
    // Until something is drawn, the language is the one that is on its way.
    if (!this.messages) this.locale = locale;
    this.load().catch(() => undefined);
  }

  /** Resolves when the messages are loaded; rejects if they fail to load. */
  async load(): Promise<void> {
    const { locale } = this.#wanted;
    const messages = await this.#catalogue.load(locale);
    await loading;
    // The language may have changed while the messages were loading: those of the new one are awaited too.
    if (this.#wanted.locale === locale) this.#apply(locale, withOverrides(this.#catalogue.feature, locale, messages));
    else await this.load();
  }

  get #wanted(): { locale: Locale; messages: M | undefined } {
    const locale = matchLocale(languageOf(this.#host));
    const messages = this.#catalogue.get(locale);
    return { locale, messages: messages && override?.(this.#catalogue.feature, locale, messages) };
  }

  #apply(locale: Locale, messages: M): void {
    if (this.messages === messages && this.locale === locale) return;
    this.locale = locale;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
