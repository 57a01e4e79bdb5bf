import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Text of a label without what belongs to the control inside it. */
const textOf = (node: Node, host: Node): string => {
  if (node === host) return '';
  if (node instanceof Text) return node.data;
  return [...node.childNodes].map((child) => textOf(child, host)).join('');
};

/**
 * The name that the page's labels give a form-associated element. They name the host, but focus is in its shadow root,
 * so the name has to be handed on; labels that come, go or change later are followed.
 */
export class LabelController implements ReactiveController {
  /** Text of all labels; empty without any. */
  name = '';
  readonly #host: ReactiveControllerHost & Element;
  readonly #internals: ElementInternals;
  readonly #observer = new MutationObserver(() => this.#read());

  constructor(host: ReactiveControllerHost & Element, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host.getRootNode(), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['for', 'id'],
    });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const labels = [...this.#internals.labels].map((label) => textOf(label, this.#host));
    const name = labels.join(' ').replace(/\s+/g, ' ').trim();
    if (name === this.name) return;
    this.name = name;
    this.#host.requestUpdate();
  }
}
