import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { fire, fireNative } from '../../client/dom-event.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { code } from './messages/ja.js';
import type { CodeMessages } from './messages/messages.js';
import { CodeEditor } from './code-editor.js';
import { createCodeNodes, type CodeNodes } from './code-nodes.js';
import { controlStateOf, submitImplicitly } from './control-state.js';
import { element, setAttributes } from './element.js';
import { FormControl, ownAccessor } from './form-control.js';
import { codeLength, digitsIn } from './rules.js';
import { verificationCode } from './verification-code.styles.js';

const catalogue = new Catalogue(code, async () => (await import('./messages/en.js')).code, 'code');

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-verification-code': MylexusVerificationCode;
  }
  interface HTMLElementEventMap {
    'mylexus-complete': CustomEvent<null>;
  }
}

/**
 * The input of a six-digit verification code. Works like a native input in any form (HTML, form-associated custom
 * elements). Full-width, Arabic-Indic and Persian digits, and blanks, dashes and words around a pasted code are accepted;
 * `value` contains ASCII digits only. One text input with `autocomplete="one-time-code"` (WCAG 1.3.5, 3.3.8).
 *
 * Errors: `valueMissing` when required and empty, `tooShort` with one to five digits, `customError` by
 * `setCustomValidity()`. They are shown after the field is left and on submission. `error` shows an error of the account
 * service.
 *
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @slot help - help above the field, linked to it (`aria-describedby`)
 * @fires {Event} input - fired after the user changed the value; composed, as in native controls
 * @fires {Event} change - fired after the user changed the value and left the field or pressed Enter; not composed, as
 *   in native controls
 * @fires {Event} invalid - fired when the field is checked and invalid; does not bubble, as in native controls
 * @fires {CustomEvent<null>} mylexus-complete - fired after the user entered the sixth digit or another whole code.
 *   The code is in `value`, not in the detail
 * @csspart base - the container of all content
 * @csspart label - the label of a field or of a group of choices
 * @csspart help - the help above the field
 * @csspart input - a text input
 * @csspart slot - one of the six lines under the digits
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @cssprop {<length>} --mylexus-code-slot - width of one digit with its gap; less in a narrow container (widget)
 * @cssprop {<length>} --mylexus-code-gap - space between two digits (widget)
 * @cssprop {<family-name>} --mylexus-code-font - font of the digits; its digits must have equal widths (widget)
 * @cssprop {<length>} --mylexus-code-font-size - size of the digits, at least 16px (widget)
 * @cssstate complete - the value has six digits
 * @cssstate user-invalid - the field is invalid and shows the error
 */
export class MylexusVerificationCode extends FormControl<CodeMessages> {
  static override styles: CSSResultGroup = [FormControl.styles, verificationCode];
  static override properties: PropertyDeclarations = {
    value: ownAccessor,
    defaultValue: ownAccessor,
    label: {},
    error: {},
    autosubmit: { type: Boolean },
  };

  /**
   * Label above the field, which also names it. Used only if the page has no `<label>` for the field.
   *
   * @default ''
   */
  declare label: string;

  /**
   * Error message of the account service about the code. Shown, announced and linked to the field until the page sets it
   * to an empty string.
   *
   * @default ''
   */
  declare error: string;

  /** Whether the form is submitted when the code is complete. False by default (WCAG 3.2.2). */
  declare autosubmit: boolean;

  readonly #control = controlStateOf<CodeMessages>(this);
  readonly #editor = new CodeEditor(() => this.#onEdit());
  /** The value was changed: `defaultValue` no longer sets it. */
  #dirty = false;
  #committed = '';
  /** The validation message that is shown. */
  #announced = '';
  #focusWhenDrawn = false;
  #nodes: CodeNodes | undefined;

  constructor() {
    super(catalogue);
    this.label = this.error = '';
    this.autosubmit = false;
    this.#control.setRules({
      anchor: () => this.#nodes?.input ?? null,
      validate: () => this.#validate(),
      onInvalid: () => this.#onInvalid(),
    });
    this.addEventListener('focusout', () => this.#commit());
    this.#publish();
  }

  /** The entered digits, at most six. A value that is set is cleaned like a pasted text, and fires no event. */
  get value(): string {
    return this.#editor.value;
  }
  set value(value: string) {
    this.#dirty = true;
    this.#write(value);
  }

  /**
   * The initial value, which a reset restores. Typed text never changes the attribute.
   *
   * @attr value
   * @default ''
   */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** `text`, as in a native control. */
  get type(): string {
    return 'text';
  }

  /** Focuses the field, or as soon as it is rendered. `options` as in `HTMLElement.focus()`. */
  override focus(options?: FocusOptions): void {
    if (this.#nodes) this.#nodes.input.focus(options);
    else this.#focusWhenDrawn = true;
  }

  /** Focuses the field and selects its digits, for instance so that the user can type another code. */
  select(): void {
    this.focus();
    this.#nodes?.input.select();
  }

  /** Sets the value of the `value` attribute and hides the error. */
  reset(): void {
    this.#dirty = false;
    this.#announced = '';
    this.#write(this.defaultValue);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'value' && !this.#dirty) this.#write(this.defaultValue);
    super.attributeChangedCallback(name, old, value);
  }

  #validate(): [ValidityStateFlags, string] {
    const t = this.#control.localization.messages ?? code;
    const digits = this.value.length;
    if (!digits && this.required) return [{ valueMissing: true }, t.codeRequired];
    if (digits % codeLength) return [{ tooShort: true }, t.codeIncomplete(digits)];
    return [{}, ''];
  }

  #onInvalid(): void {
    this.#announced = this.validationMessage;
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (changed.has('autosubmit')) this.toggleAttribute('autosubmit', this.autosubmit);
    const t = this.#control.localization.messages;
    if (!t) return;
    const { text, input, label, field, error } = (this.#nodes ??= createCodeNodes(
      this.renderRoot,
      this.#editor,
      (event) => this.#onKeypress(event),
    ));
    const message = this.error || (this.validity.valid ? '' : this.#announced);
    const own = this.label && !this.#control.labelText;
    this.#control.setState('user-invalid', Boolean(message));
    text.lang = this.#control.localization.locale;
    label.hidden = !own;
    label.textContent = own ? this.label : '';
    field.classList.toggle('invalid', Boolean(message));
    setAttributes(input, {
      'aria-label': own ? null : this.#control.labelText || t.codeLabel,
      'aria-required': String(this.required),
      'aria-invalid': String(Boolean(message)),
    });
    input.disabled = this.#control.effectivelyDisabled;
    input.readOnly = this.readOnly;
    // Written only when it changes, because each write is announced.
    if (error.textContent === (message && `!${message}`)) return;
    error.replaceChildren(
      ...(message ? [element('p', {}, element('b', { 'aria-hidden': 'true' }, '!'), message)] : []),
    );
  }

  protected override updated(): void {
    super.updated();
    const input = this.#nodes?.input;
    if (!input) return;
    this.#editor.write(this.value, input);
    if (this.#focusWhenDrawn) input.focus();
    this.#focusWhenDrawn = false;
  }

  #write(value: string): void {
    this.#editor.write(digitsIn(String(value ?? '')), this.#nodes?.input ?? null);
    this.#committed = this.value;
    this.#publish();
  }

  /** Sets the value of the form entry. The state is empty, so that the browser does not store the code to restore a page. */
  #publish(): void {
    this.#control.internals.setFormValue(this.value, '');
    this.#control.setState('complete', this.value.length === codeLength);
    this.#control.refreshValidity();
    this.requestUpdate();
  }

  #onEdit(): void {
    this.#dirty = true;
    this.#publish();
    if (this.validity.valid) this.#announced = '';
    fireNative(this, 'input', { bubbles: true, composed: true });
    if (this.value.length < codeLength) return;
    fire(this, 'mylexus-complete', { bubbles: true, composed: true });
    // The user may be correcting an earlier digit: then the caret is not at the end.
    if (this.autosubmit && this.#nodes?.input.selectionStart === codeLength) submitImplicitly(this.form);
  }

  #commit(): void {
    if (this.value === this.#committed) return;
    this.#committed = this.value;
    fireNative(this, 'change', { bubbles: true });
    if (!this.validity.valid) this.#onInvalid();
  }

  /** `keypress`, because an Enter that commits a composition fires only `keydown`. */
  #onKeypress(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat) return;
    this.#commit();
    submitImplicitly(this.form);
  }
}
