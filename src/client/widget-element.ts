import { LitElement, type PropertyValues } from 'lit';
import { Fallback } from './fallback.js';
import { version } from './version.js';

/**
 * Machine translation of a browser replaces text nodes by `<font>` elements. Lit writes into the text nodes that it has
 * made, so they come back before it draws, with the translated text.
 */
function restoreTexts(root: ParentNode): void {
  for (const font of root.querySelectorAll(':not(font) > font')) font.replaceWith(font.textContent);
}

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
    restoreTexts(this.renderRoot);
    super.update(changed);
    this.#fallback.update(this, this.shadowRoot!);
  }
}
