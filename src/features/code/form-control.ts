import { ReactiveElement, type CSSResultGroup, type PropertyDeclarations } from '@lit/reactive-element';
import type { Catalogue } from '../../i18n/catalogue.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { Fallback } from '../../client/fallback.js';
import { version } from '../../client/version.js';
import { createControlState, type ControlState } from './control-state.js';

/** A property with its own accessors. Declared, so that a value set before the upgrade is kept. */
export const ownAccessor = { attribute: false, noAccessor: true };

/**
 * Base class of form-associated widgets: the interface of a native form control, based on `ElementInternals`. Attributes
 * and their properties change together and at once, as in native controls. It uses Lit's reactive element without
 * templates: only attributes of its nodes change, and a page with this control alone downloads 2.5 kB less.
 */
export abstract class FormControl<M extends object> extends ReactiveElement {
  /** Version of the library that registered the tag, for instance `1.4.0`. */
  static readonly version: string = version;
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [tokens, host];
  static override shadowRootOptions: ShadowRootInit = { ...ReactiveElement.shadowRootOptions, delegatesFocus: true };
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
  readonly #fallback = new Fallback();
  /** A page restored from the back/forward cache must not contain the code. */
  readonly #onPageHide = (): void => this.reset();

  constructor(catalogue: Catalogue<M>) {
    super();
    this.#state = createControlState(this, catalogue);
    this.addEventListener('invalid', () => this.#state.showInvalid());
  }

  /**
   * Name of the form entry. Without a name, the field is not submitted.
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
   * Whether the field must not be empty.
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
   * Whether the field is disabled: not editable, not focusable, not submitted.
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
   * Whether the field is read-only: focusable and submitted, but not editable.
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
   * The form of the field: the one around it, or the one whose `id` the attribute has.
   *
   * @attr form - `id` of the form of the field; by default the form around it
   */
  get form(): HTMLFormElement | null {
    return this.#state.internals.form;
  }

  /** The `<label>` elements of the field. */
  get labels(): NodeListOf<HTMLLabelElement> {
    return this.#state.internals.labels as NodeListOf<HTMLLabelElement>;
  }

  /** The validity state, as in native controls. */
  get validity(): ValidityState {
    return this.#state.internals.validity;
  }

  /** The validation message in the page's language; empty if the field is valid. */
  get validationMessage(): string {
    return this.#state.internals.validationMessage;
  }

  /** Whether the field is validated: not while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.#state.internals.willValidate;
  }

  /** Returns whether the field is valid. If not, fires `invalid`. */
  checkValidity(): boolean {
    return this.#state.internals.checkValidity();
  }

  /** Like `checkValidity()`; the browser also focuses an invalid field and shows its message. */
  reportValidity(): boolean {
    return this.#state.internals.reportValidity();
  }

  /** Makes the field invalid with the page's message. An empty message makes it valid again. */
  setCustomValidity(message: string): void {
    this.#state.setCustomError(message);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    this.#fallback.attach(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onPageHide);
    this.#state.observeLabels();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onPageHide);
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

  /** Sets the default value and hides the error. */
  abstract reset(): void;

  protected override updated(): void {
    this.#fallback.update(this, this.shadowRoot!);
    // Anchor and language are known only after rendering.
    this.#state.refreshValidity();
  }
}
