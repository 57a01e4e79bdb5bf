import { ReactiveElement, type CSSResultGroup, type PropertyDeclarations } from '@lit/reactive-element';
import type { Catalogue } from '../../i18n/catalogue.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { createControlState, type ControlState } from './control-state.js';

/** A property with accessors of its own; declared, so that a value set before the upgrade is not lost. */
export const ownAccessor = { attribute: false, noAccessor: true };

/**
 * What every form-associated widget is: the native form-control interface over `ElementInternals`. Content attributes
 * and their properties change together and at once, as in native controls. It stands on Lit's reactive element without
 * templates: a control's nodes never change, only their attributes do, and a page that takes the control alone
 * downloads 2.5 kB less.
 */
export abstract class FormControl<M extends object> extends ReactiveElement {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [tokens, host];
  static override shadowRootOptions = { ...ReactiveElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    name: ownAccessor,
    required: ownAccessor,
    disabled: ownAccessor,
    readOnly: ownAccessor,
  };
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'required', 'readonly', 'value'];
  }

  readonly #state: ControlState<M>;
  /** A page that is restored from the back/forward cache holds nothing that was typed. */
  readonly #forget = (): void => this.reset();

  constructor(catalogue: Catalogue<M>) {
    super();
    this.#state = createControlState(this, catalogue);
    this.addEventListener('invalid', () => this.#state.showInvalid());
  }

  /**
   * Name of the form entry. Without it the field is not submitted.
   *
   * @attr name
   * @default ''
   */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  /**
   * The field has to be filled in.
   *
   * @attr required
   * @default false
   */
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /**
   * Neither editable nor focusable nor submitted.
   *
   * @attr disabled
   * @default false
   */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /**
   * Focusable and submitted, but not editable.
   *
   * @attr readonly
   * @default false
   */
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', readOnly);
  }

  /**
   * The form the field belongs to: the one around it, or the one that the attribute names.
   *
   * @attr form - `id` of the form that the field belongs to, where it is not the one around it
   */
  get form(): HTMLFormElement | null {
    return this.#state.internals.form;
  }

  /** The labels of the page that name the field. */
  get labels(): NodeListOf<HTMLLabelElement> {
    return this.#state.internals.labels as NodeListOf<HTMLLabelElement>;
  }

  /** What is wrong, as in native controls. */
  get validity(): ValidityState {
    return this.#state.internals.validity;
  }

  /** What is wrong, as a sentence in the page's language; empty when nothing is. */
  get validationMessage(): string {
    return this.#state.internals.validationMessage;
  }

  /** The field takes part in validation. */
  get willValidate(): boolean {
    return this.#state.internals.willValidate;
  }

  /** Whether the field is valid; if not, `invalid` is fired. */
  checkValidity(): boolean {
    return this.#state.internals.checkValidity();
  }

  /** The same, and an invalid field is focused and the browser shows the message. */
  reportValidity(): boolean {
    return this.#state.internals.reportValidity();
  }

  /** Marks the field wrong with the page's own sentence, until it is called with an empty one. */
  setCustomValidity(message: string): void {
    this.#state.setCustomError(message);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
    this.#state.observeLabels();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
    this.#state.ignoreLabels();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.#state.refreshValidity();
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#state.effectivelyDisabled = disabled;
    this.requestUpdate();
  }

  /** Back to the default value, and no longer shown as invalid. */
  abstract reset(): void;
  protected override updated(): void {
    // The anchor and the language are there only after drawing.
    this.#state.refreshValidity();
  }
}
