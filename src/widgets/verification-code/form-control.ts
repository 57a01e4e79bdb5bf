import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue } from '../../i18n/catalogue.js';
import { Widget } from '../widget.js';
import { LabelController } from './label-controller.js';

/**
 * What every form-associated widget is: the native form-control interface over `ElementInternals`. Content attributes
 * and their properties change together and at once, as in native controls.
 */
export abstract class FormControl<M extends object> extends Widget<M> {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  protected readonly internals = this.attachInternals();
  protected readonly labelling = new LabelController(this, this.internals);
  /** Disabled by itself or by a `fieldset`. */
  protected barred = false;
  #customError = '';

  constructor(catalogue: Catalogue<M>) {
    super(catalogue);
    this.addEventListener('invalid', () => this.userInvalid());
  }

  /** Name of the form entry. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    if (name !== this.getAttribute('name')) this.setAttribute('name', name);
  }

  /** The field has to be filled in. */
  @property({ type: Boolean })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Neither editable nor focusable nor submitted. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** Focusable and submitted, but not editable. */
  @property({ type: Boolean, attribute: 'readonly' })
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', readOnly);
  }

  /** The form the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The labels of the page that name the field. */
  get labels(): NodeListOf<HTMLLabelElement> {
    return this.internals.labels as NodeListOf<HTMLLabelElement>;
  }

  /** What is wrong, as in native controls. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong, as a sentence in the page's language; empty when nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** The field takes part in validation. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether the field is valid; if not, `invalid` is fired. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and an invalid field is focused and the browser shows the message. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Marks the field wrong with the page's own sentence, until it is called with an empty one. */
  setCustomValidity(message: string): void {
    this.#customError = String(message);
    this.refreshValidity();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.refreshValidity();
  }

  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
    this.requestUpdate();
  }

  /** The part of the shadow root a validation message points to. */
  protected abstract get anchor(): HTMLElement | null;
  /** What the field's own rules say: flags, and a sentence when any is set. */
  protected abstract validate(): [ValidityStateFlags, string];
  /** Called when the user has to be told that the field is invalid. */
  protected abstract userInvalid(): void;

  protected refreshValidity(): void {
    const [flags, message] = this.validate();
    const all = this.#customError ? { ...flags, customError: true } : flags;
    this.internals.setValidity(all, this.#customError || message, this.anchor ?? undefined);
  }

  protected setState(state: string, on: boolean): void {
    try {
      if (on) this.internals.states.add(state);
      else this.internals.states.delete(state);
    } catch {
      // Engines before the final syntax of custom states only take dashed names; they go without.
    }
  }

  protected override updated(): void {
    // The anchor and the language are there only after drawing.
    this.refreshValidity();
  }
}
