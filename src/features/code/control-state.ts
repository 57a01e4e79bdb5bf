import type { ReactiveElement } from '@lit/reactive-element';
import { LocaleController } from '../../i18n/locale-controller.js';
import type { Catalogue } from '../../i18n/catalogue.js';

/** What a kind of control decides itself. */
export interface ControlRules {
  /** The part of the shadow root a validation message points to. */
  anchor(): HTMLElement | null;
  /** What the control's own rules say: flags, and a sentence when any is set. */
  validate(): [ValidityStateFlags, string];
  /** Called when the user has to be shown that the control is invalid. */
  onInvalid(): void;
}

/** Text of a label without the text of the control inside it. */
const textOf = (node: Node, control: Node): string => {
  if (node === control) return '';
  return node instanceof Text ? node.data : [...node.childNodes].map((child) => textOf(child, control)).join('');
};

/** The private side of a form control: internals, validity, labels, language. A page's script cannot reach it. */
export class ControlState<M extends object> {
  readonly internals: ElementInternals;
  readonly localization: LocaleController<M>;
  /** Disabled by itself or by a `fieldset`. */
  effectivelyDisabled = false;
  /** The name that the page's labels give; they name the host, but the focus is in its shadow root. */
  labelText = '';
  #rules!: ControlRules;
  #customError = '';
  readonly #host: ReactiveElement;
  readonly #labelObserver = new MutationObserver(() => this.#readLabels());

  constructor(host: ReactiveElement, catalogue: Catalogue<M>) {
    this.#host = host;
    this.internals = host.attachInternals();
    this.localization = new LocaleController(host, catalogue);
  }

  /** Sets the rules of the control; before anything else is asked. */
  follow(rules: ControlRules): void {
    this.#rules = rules;
  }

  /** Shows the user that the control is invalid. */
  showInvalid(): void {
    this.#rules.onInvalid();
  }

  /** Follows the page's labels while the control is in the page. */
  observeLabels(): void {
    this.#labelObserver.observe(this.#host.getRootNode(), {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['for', 'id'],
    });
    this.#readLabels();
  }

  ignoreLabels(): void {
    this.#labelObserver.disconnect();
  }

  setCustomError(message: string): void {
    this.#customError = message;
    this.refreshValidity();
  }

  refreshValidity(): void {
    const [flags, message] = this.#rules.validate();
    const customError = Boolean(this.#customError);
    const anchor = this.#rules.anchor() ?? undefined;
    this.internals.setValidity({ ...flags, customError }, this.#customError || message, anchor);
  }

  setState(state: string, on: boolean): void {
    try {
      this.internals.states[on ? 'add' : 'delete'](state);
    } catch {
      // Engines before the final syntax of custom states only take dashed names; they go without.
    }
  }

  #readLabels(): void {
    const texts = [...this.internals.labels].map((label) => textOf(label, this.#host));
    const name = texts.join(' ').replace(/\s+/g, ' ').trim();
    if (name !== this.labelText) this.#host.requestUpdate();
    this.labelText = name;
  }
}

const states = new WeakMap<ReactiveElement, ControlState<object>>();

export function createControlState<M extends object>(host: ReactiveElement, catalogue: Catalogue<M>): ControlState<M> {
  const state = new ControlState(host, catalogue);
  states.set(host, state as unknown as ControlState<object>);
  return state;
}

/** The private side of a control, for its own class. */
export const controlStateOf = <M extends object>(host: ReactiveElement): ControlState<M> =>
  states.get(host) as unknown as ControlState<M>;
