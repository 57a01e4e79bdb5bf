import { ReactiveElement, type CSSResultGroup, type PropertyDeclarations } from '@lit/reactive-element';
import { LocaleController } from '../../controllers/locale.js';
import type { Catalogue } from '../../i18n/catalogue.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';

/** A property with accessors of its own; declared, so that a value set before the upgrade is not lost. */
export const ownAccessor = { attribute: false, noAccessor: true };

/** Text of a label without what belongs to the control inside it. */
const textOf = (node: Node, control: Node): string => {
  if (node === control) return '';
  return node instanceof Text ? node.data : [...node.childNodes].map((child) => textOf(child, control)).join('');
};

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

  protected readonly localization: LocaleController<M>;
  protected readonly internals = this.attachInternals();
  /** Disabled by itself or by a `fieldset`. */
  protected barred = false;
  /** The name that the page's labels give; they name the host, but the focus is in its shadow root. */
  protected labelText = '';
  readonly #labelObserver = new MutationObserver(() => this.#readLabels());
  /** A page that is restored from the back/forward cache holds nothing that was typed. */
  readonly #forget = (): void => this.reset();
  #customError = '';

  constructor(catalogue: Catalogue<M>) {
    super();
    this.localization = new LocaleController(this, catalogue);
    this.addEventListener('invalid', () => this.userInvalid());
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
    this.#customError = message;
    this.refreshValidity();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
    this.#labelObserver.observe(this.getRootNode(), {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['for', 'id'],
    });
    this.#readLabels();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
    this.#labelObserver.disconnect();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.refreshValidity();
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
    this.requestUpdate();
  }

  /** Back to the default value, and no longer shown as invalid. */
  abstract reset(): void;
  /** The part of the shadow root a validation message points to. */
  protected abstract get anchor(): HTMLElement | null;
  /** What the field's own rules say: flags, and a sentence when any is set. */
  protected abstract validate(): [ValidityStateFlags, string];
  /** Called when the user has to be told that the field is invalid. */
  protected abstract userInvalid(): void;

  protected refreshValidity(): void {
    const [flags, message] = this.validate();
    const customError = Boolean(this.#customError);
    this.internals.setValidity({ ...flags, customError }, this.#customError || message, this.anchor ?? undefined);
  }

  protected setState(state: string, on: boolean): void {
    try {
      this.internals.states[on ? 'add' : 'delete'](state);
    } catch {
      // Engines before the final syntax of custom states only take dashed names; they go without.
    }
  }

  protected override updated(): void {
    // The anchor and the language are there only after drawing.
    this.refreshValidity();
  }

  #readLabels(): void {
    const texts = [...this.labels].map((label) => textOf(label, this));
    const name = texts.join(' ').replace(/\s+/g, ' ').trim();
    if (name !== this.labelText) this.requestUpdate();
    this.labelText = name;
  }
}
