import { LitElement, type PropertyValues } from 'lit';
import { Fallback } from './fallback.js';
import { keepTexts } from './translated-texts.js';
import { version } from './version.js';

/** Where a widget draws instead of its shadow root; undefined for the shadow root. */
export type LightRoot = (host: WidgetElement, shadowRoot: ParentNode) => HTMLElement | undefined;

let lightRoot: LightRoot | undefined;

/** Called by the account service's own pages (`src/light-dom.ts`), before any tag is registered. */
export const setLightRoot = (place: LightRoot): void => void (lightRoot = place);

/** Base class of the widgets with templates. */
export abstract class WidgetElement extends LitElement {
  /** Version of the library that registered the tag, for instance `1.4.0`. */
  static readonly version: string = version;

  readonly #fallback = new Fallback();
  #connected = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A declarative shadow root, which a server has rendered, is replaced.
    this.shadowRoot?.replaceChildren();
    const shadowRoot = super.createRenderRoot();
    this.renderOptions.renderBefore = this.#fallback.attach(shadowRoot);
    const root = lightRoot?.(this, shadowRoot) ?? shadowRoot;
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
