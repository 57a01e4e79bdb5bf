import { LitElement, type PropertyValues } from 'lit';
import { Fallback } from './fallback.js';
import { keepTexts } from './translated-texts.js';
import { version } from './version.js';

/** Base class of the widgets with templates. */
export abstract class WidgetElement extends LitElement {
  /** Version of the library that registered the tag, for instance `1.4.0`. */
  static readonly version: string = version;

  readonly #fallback = new Fallback();
  #connected = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A declarative shadow root, which a server has rendered, is replaced.
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = this.#fallback.attach(root);
    keepTexts(root);
    return root;
  }

  override connectedCallback(): void {
    this.#connected = false;
    super.connectedCallback();
    this.#connected = true;
  }

  /** After an error while connecting, nothing is drawn: the fallback content stays. */
  protected override shouldUpdate(): boolean {
    return this.#connected;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#fallback.update(this, this.shadowRoot!);
  }
}
