import type { FieldErrorCode } from '../contract/problem.js';
import { FormController } from './form.js';

/** A form that knows what the service has stored. Its values and errors can be set by script. */
export class SavedForm<N extends string> extends FormController<N> {
  override readonly labels = new Map<N, string>();
  /** The values that the service has stored. */
  #saved: Partial<Record<N, string>> = {};

  /** Sets a value by script; an error is checked again. */
  set(name: N, value: string): void {
    this.texts[name] = value;
    if (this.errors[name]) this.check(name);
    this.host.requestUpdate();
  }

  /** Sets the values of fields that have none yet. They count as saved. */
  prefill(values: Partial<Record<N, string>>): void {
    for (const name of Object.keys(values) as N[]) this.texts[name] ||= values[name];
    this.#saved = { ...this.#saved, ...values };
    this.host.requestUpdate();
  }

  /** Whether a value was entered that the service does not have. Secrets do not count: they are cleared anyway. */
  get isDirty(): boolean {
    const rules = this.rules();
    return (Object.keys(rules) as N[]).some(
      (name) => !rules[name].secret && this.value(name) !== (this.#saved[name] ?? ''),
    );
  }

  /** Marks the present values as stored by the service. */
  markSaved(): void {
    this.#saved = { ...this.texts };
    this.host.requestUpdate();
  }

  /** Shows an error at a field and focuses it. */
  setError(name: N, code: FieldErrorCode): void {
    this.errors[name] = code;
    this.focusError();
  }

  /** Opens what the field is folded in. */
  override focus(name: N): void {
    this.host.renderRoot.querySelector(`details:has([data-field="${name}"])`)?.setAttribute('open', '');
    super.focus(name);
  }

  clearErrors(): void {
    for (const name of Object.keys(this.errors) as N[]) this.errors[name] = undefined;
    this.host.requestUpdate();
  }

  reset(): void {
    this.texts = {};
    this.clearErrors();
  }
}
