import { css } from '@lit/reactive-element';

/** Of important rules, those of the shadow tree win: also over `* { all: unset !important }` of a page. */
const importantDisplay = css`
  :host(:not([hidden])) {
    display: var(--_display) !important;
  }
`;

/**
 * The slot for the fallback content of a widget, the last child of the shadow root. It is hidden as soon as the widget has
 * drawn something, so the content stays when the widget cannot start.
 */
export class Fallback {
  #slot: HTMLSlotElement | undefined;

  /** Adds the slot to an empty shadow root. */
  attach(root: ParentNode): HTMLSlotElement {
    this.#slot = document.createElement('slot');
    root.append(this.#slot);
    return this.#slot;
  }

  /** To be called after each update. */
  update(host: HTMLElement, root: ShadowRoot): void {
    const slot = this.#slot!;
    if (slot.hidden || slot === root.firstElementChild) return;
    slot.hidden = true;
    // `inline` is what no rule of the widget leads to. Any other display is the page's wish, `none` too.
    const { display } = getComputedStyle(host);
    if (display === 'inline') root.adoptedStyleSheets = [...root.adoptedStyleSheets, importantDisplay.styleSheet!];
  }
}
