import type { ReactiveElement } from '@lit/reactive-element';
import { LocaleController } from '../../i18n/locale-controller.js';
import type { Catalogue } from '../../i18n/catalogue.js';

/** The part of validation that differs between controls. */
export interface ControlRules {
  /** The element that the browser shows the validation message at. */
  anchor(): HTMLElement | null;
  /** Validity flags, and the message if any flag is set. */
  validate(): [ValidityStateFlags, string];
  /** Called when an invalid control has to show its error. */
  onInvalid(): void;
}

/** Text of a label, without the text of a control inside the label. */
const textOf = (node: Node, control: Node): string => {
  if (node === control) return '';
  return node instanceof Text ? node.data : [...node.childNodes].map((child) => textOf(child, control)).join('');
};

/** The private state of a form control: internals, validity, labels, language. A page's script cannot reach it. */
export class ControlState<M extends object> {
  readonly internals: ElementInternals;
  readonly localization: LocaleController<M>;
  /** Disabled by its attribute or by a `fieldset`. */
  effectivelyDisabled = false;
  /** The text of the page's labels. They name the host, but the focused input is in the shadow root. */
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

  /** Sets the rules of the control. Has to be called first. */
  setRules(rules: ControlRules): void {
    this.#rules = rules;
  }

  /** Makes the control show its error. */
  showInvalid(): void {
    this.#rules.onInvalid();
  }

  /** Starts to observe the page's labels, while the control is connected. */
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
      // Older engines accept only dashed names of custom states. Styling by state is not supported there.
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

/** The private state of a control, for its own class. */
export const controlStateOf = <M extends object>(host: ReactiveElement): ControlState<M> =>
  states.get(host) as unknown as ControlState<M>;

/** Submits a form as Enter in a native field does: by its first submit button (HTML, implicit submission). */
export function submitImplicitly(form: HTMLFormElement | null): void {
  // Not `find`: old Prototype replaces it.
  const [button] = ([...(form?.elements ?? [])] as HTMLButtonElement[]).filter(({ type }) => type === 'submit');
  if (button) button.click();
  else form?.requestSubmit();
}
