import type { ReactiveControllerHost } from 'lit';
import type { FieldError, FieldErrorCode } from '../contract/problem.js';
import type { FieldFacts } from '../i18n/messages.js';

/** How one field is normalized (`fold`: on blur and on submit, never while typing) and checked. */
export interface FieldRule {
  fold?: (text: string) => string;
  check?: (value: string) => FieldErrorCode | undefined;
  /** Cleared when the page or the step is left. */
  secret?: boolean;
  /** The fewest and most characters, for the message of an error. */
  minLength?: number | undefined;
  maxLength?: number | undefined;
  /** Sentences in place of those of the messages. */
  messages?: FieldFacts['messages'];
}

export type FieldRules<N extends string> = Record<N, FieldRule>;
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
type Control = HTMLInputElement | HTMLSelectElement;

/**
 * The values and errors of the fields of one form. A field is checked when it is left, and after an error at every input
 * until it is valid. The value of a checkbox is `on` or empty.
 */
export class FormController<N extends string> {
  readonly errors: Partial<Record<N, FieldErrorCode | undefined>> = {};
  /** Labels of the fields that were drawn, for the summary of errors. */
  declare readonly labels?: Map<N, string>;
  /** Secret fields whose text is visible. */
  readonly revealed = new Set<N>();
  /** Texts as typed. */
  protected texts: Partial<Record<N, string>> = {};
  protected readonly host: Host;
  protected readonly rules: () => FieldRules<N>;

  readonly #initial: () => Partial<Record<N, string>>;

  /** @param initial - texts that are shown until the visitor has been in their field */
  constructor(host: Host, rules: () => FieldRules<N>, initial: () => Partial<Record<N, string>> = () => ({})) {
    this.host = host;
    this.rules = rules;
    this.#initial = initial;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  #connect(): void {
    addEventListener('pagehide', this.#onPageHide);
  }

  #disconnect(): void {
    removeEventListener('pagehide', this.#onPageHide);
    this.#eraseSecrets();
  }

  value(name: N): string {
    return this.texts[name] ?? this.#initial()[name] ?? '';
  }

  /** The value of every field, normalized. */
  get values(): Record<N, string> {
    const rules = this.rules();
    const values = {} as Record<N, string>;
    for (const name of Object.keys(rules) as N[]) values[name] = this.#fold(rules[name], this.value(name));
    return values;
  }

  /** What the message for an error of a field may tell. */
  facts(name: N): FieldFacts {
    return { name, length: [...this.value(name)].length, ...this.rules()[name] };
  }

  /** Names of the fields with an error, in the order of the rules. */
  get invalidFields(): N[] {
    return (Object.keys(this.rules()) as N[]).filter((name) => this.errors[name]);
  }

  /** Names of the secret fields, the present password first. */
  get secrets(): N[] {
    const rules = this.rules();
    return (Object.keys(rules) as N[]).filter((name) => rules[name].secret);
  }

  /** `@input` and `@change` handler of a named control. */
  readonly onInput = (event: Event): void => {
    const control = event.target as Control;
    const name = control.name as N;
    this.texts[name] = valueOf(control);
    // Drawing would disturb a composition. The field is drawn when it is left.
    if ((event as InputEvent).isComposing) return;
    if (this.errors[name]) this.check(name);
    this.host.requestUpdate();
  };

  /** `@blur` handler of a named control. */
  readonly onBlur = (event: Event): void => {
    const control = event.target as Control;
    this.texts[control.name as N] = valueOf(control);
    this.leave(control.name as N, (event as FocusEvent).relatedTarget);
  };

  /** Normalizes and checks a field that was left, except for the submit button: submitting does the same. */
  leave(name: N, to?: EventTarget | null): void {
    const rule = this.rules()[name];
    // An error that appears during the press would move the button away from the pointer.
    if (!rule || (to as Element | null)?.matches('[type=submit]')) return;
    const folded = this.#fold(rule, this.value(name));
    this.texts[name] = folded;
    // Leaving a field empty is no error before the form is submitted.
    if (folded || this.errors[name]) this.check(name);
    this.host.requestUpdate();
  }

  /** Checks every field, and focuses the first invalid one unless `moveFocus` is false. True if all are valid. */
  validate({ moveFocus = true } = {}): boolean {
    this.#collect();
    const names = Object.keys(this.rules()) as N[];
    for (const name of names) this.check(name);
    if (this.invalidFields.length === 0) return true;
    if (moveFocus) this.focusError();
    else this.host.requestUpdate();
    return false;
  }

  /** Shows the service's field errors; true if at least one belongs to this form. */
  applyServerErrors(errors: readonly FieldError[] | undefined): boolean {
    const rules = this.rules();
    for (const { field, code } of errors ?? []) {
      const name = field.slice(field.indexOf('.') + 1) as N;
      if (name in rules) this.errors[name] = code;
    }
    if (this.invalidFields.length === 0) return false;
    this.focusError();
    return true;
  }

  /** Focuses the summary of errors, if the form has one and several fields are invalid; else the first invalid field. */
  focusError(): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const summary = this.host.renderRoot.querySelector<HTMLElement>('.summary');
      const name = this.invalidFields[0];
      if (summary) summary.focus();
      else if (name) this.focus(name);
    });
  }

  focus(name: N): void {
    this.host.renderRoot.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select)`)?.focus();
  }

  toggleReveal(name: N): void {
    if (!this.revealed.delete(name)) this.revealed.add(name);
    this.host.requestUpdate();
  }

  clearSecrets(): void {
    this.#eraseSecrets();
    this.host.requestUpdate();
  }

  #fold(rule: FieldRule, text: string): string {
    return rule.fold ? rule.fold(text) : text;
  }

  protected check(name: N): void {
    const rule = this.rules()[name];
    this.errors[name] = rule.check?.(this.#fold(rule, this.value(name)));
  }

  /** Reads the values from the controls: a password manager may fill them without an event. */
  #collect(): void {
    const rules = this.rules();
    for (const control of this.host.renderRoot.querySelectorAll<Control>('[data-field] :is(input, select)[name]')) {
      const name = control.name as N;
      if (!(name in rules) || (control.type === 'radio' && !(control as HTMLInputElement).checked)) continue;
      this.texts[name] = this.#fold(rules[name], valueOf(control));
    }
  }

  /** Draws too: a page in the back/forward cache would show the next password in a field that was revealed. */
  readonly #onPageHide = (): void => this.clearSecrets();

  /** Clears the controls too: a page in the back/forward cache keeps the text of its inputs. */
  #eraseSecrets(): void {
    this.revealed.clear();
    for (const name of this.secrets) {
      this.texts[name] = '';
      const control = this.host.renderRoot?.querySelector<Control>(`[data-field] [name="${name}"]`);
      if (control) control.value = '';
    }
  }
}

function valueOf(control: Control): string {
  if (control.type === 'checkbox') return (control as HTMLInputElement).checked ? 'on' : '';
  return control.value;
}
