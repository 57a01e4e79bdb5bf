import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { Catalogue } from '../../i18n/catalogue.js';
import { code } from './messages/ja.js';
import type { CodeMessages } from './messages/messages.js';
import { CodeEditor } from './code-editor.js';
import { controlStateOf } from './control-state.js';
import { element, setAttributes } from './element.js';
import { FormControl, ownAccessor } from './form-control.js';
import { codeLength, digitsIn } from './rules.js';
import { verificationCode } from './verification-code.styles.js';

const catalogue = new Catalogue(code, async () => (await import('./messages/en.js')).code);

interface Nodes {
  text: HTMLElement;
  label: HTMLElement;
  field: HTMLElement;
  input: HTMLInputElement;
  error: HTMLElement;
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-verification-code': MylexusVerificationCode;
  }
  interface HTMLElementEventMap {
    'mylexus-complete': CustomEvent<null>;
  }
}

/**
 * The input of a six-digit verification code, to be used like a native one in any form (HTML, form-associated custom
 * elements). Full-width, Arabic-Indic and Persian digits, blanks, dashes and words around a pasted code are accepted;
 * `value` is ASCII digits only. One text input with `autocomplete="one-time-code"` (WCAG 1.3.5, 3.3.8).
 *
 * Errors: `valueMissing` when required and empty, `tooShort` with one to five digits, `customError` by
 * `setCustomValidity()`; told after leaving the field or on submission. What the service says is `error`.
 *
 * @slot help - help above the field, linked to it
 * @fires {Event} input - the user changed the value; composed, as in native controls
 * @fires {Event} change - the user left the field, or pressed Enter, after changing it; not composed, as in native
 *   controls
 * @fires {Event} invalid - the field was checked and is invalid; does not bubble, as in native controls
 * @fires {CustomEvent<null>} mylexus-complete - the user entered the sixth digit, or another whole code. The code is
 *   `value`, never the detail
 * @csspart base - the boundary around everything
 * @csspart label - the label of the `label` attribute
 * @csspart help - the help text
 * @csspart input - the text input
 * @csspart slot - one of the six hairlines
 * @csspart error - the error text; announced
 * @cssprop {<length>} --mylexus-code-slot - width of one digit with its gap; less where the place is narrower
 *   (widget)
 * @cssprop {<length>} --mylexus-code-gap - space between two digits (widget)
 * @cssprop {<family-name>} --mylexus-code-font - font of the digits; one whose digits are equally wide (widget)
 * @cssprop {<length>} --mylexus-code-font-size - size of the digits, never under 16px (widget)
 * @cssstate complete - all six digits are there
 * @cssstate user-invalid - the field is invalid and the user has been told
 */
export class MylexusVerificationCode extends FormControl<CodeMessages> {
  static override styles: CSSResultGroup = [FormControl.styles, verificationCode];
  static override properties: PropertyDeclarations = {
    value: ownAccessor,
    defaultValue: ownAccessor,
    label: {},
    error: {},
    autosubmit: { type: Boolean, reflect: true },
  };

  /**
   * Name of the field and a label above it, where no `<label>` of the page names it.
   *
   * @default ''
   */
  declare label: string;

  /**
   * What the service said about the code, a sentence: shown, announced and linked until the page clears it.
   *
   * @default ''
   */
  declare error: string;

  /** Submits the form when the code is complete. Off by default (WCAG 3.2.2). */
  declare autosubmit: boolean;

  readonly #control = controlStateOf<CodeMessages>(this);
  readonly #editor = new CodeEditor(() => this.#edited());
  /** The value is no longer the default one. */
  #dirty = false;
  #committed = '';
  /** What is wrong, as announced to the user. */
  #announced = '';
  #focusWhenDrawn = false;
  #nodes: Nodes | undefined;

  constructor() {
    super(catalogue);
    this.label = this.error = '';
    this.autosubmit = false;
    this.#control.follow({
      anchor: () => this.#nodes?.input ?? null,
      validate: () => this.#validate(),
      onInvalid: () => this.#onInvalid(),
    });
    this.addEventListener('focusout', () => this.#commit());
    this.#publish();
  }

  /** The digits so far, at most six. Setting cleans like pasting and fires nothing. */
  get value(): string {
    return this.#editor.value;
  }
  set value(value: string) {
    this.#dirty = true;
    this.#write(value);
  }

  /**
   * The value that the field begins with and that a reset goes back to. What is typed is never reflected.
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

  /** Focuses the field; before it is drawn, as soon as it is. `options` as in `HTMLElement.focus()`. */
  override focus(options?: FocusOptions): void {
    if (this.#nodes) this.#nodes.input.focus(options);
    else this.#focusWhenDrawn = true;
  }

  /** Focuses the field and selects the digits, for instance to type another code after a wrong one. */
  select(): void {
    this.focus();
    this.#nodes?.input.select();
  }

  /** Back to the `value` attribute, and no longer shown as invalid. */
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
    const t = this.#control.localization.messages;
    if (!t) return;
    const { text, input, label, field, error } = (this.#nodes ??= this.#draw());
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
    // Written only when it changes: it is announced each time.
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

  /** The nodes, once: one real input, hairlines for the digits it draws itself, the places of label, help and error. */
  #draw(): Nodes {
    const input = element('input', {
      id: 'input',
      part: 'input',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      autocapitalize: 'off',
      spellcheck: 'false',
      dir: 'ltr',
      'aria-describedby': 'help error',
    });
    for (const type of ['beforeinput', 'input', 'paste', 'compositionstart', 'compositionend']) {
      input.addEventListener(type, this.#editor);
    }
    input.addEventListener('keypress', (event) => this.#pressed(event));
    const slots = Array.from({ length: codeLength }, () => element('span', { part: 'slot' }));
    const label = element('label', { part: 'label', for: 'input' });
    const field = element('div', { class: 'field' }, input);
    field.append(element('div', { class: 'slots', 'aria-hidden': 'true', translate: 'no' }, ...slots));
    const help = element('div', { id: 'help', part: 'help' }, element('slot', { name: 'help' }));
    const error = element('div', { id: 'error', part: 'error', 'aria-live': 'polite' });
    const text = element('div', { class: 'text' }, label, help, field, error);
    this.renderRoot.append(element('div', { class: 'base', part: 'base' }, text));
    return { input, label, field, error, text };
  }

  #write(value: string): void {
    this.#editor.write(digitsIn(String(value ?? '')), this.#nodes?.input ?? null);
    this.#committed = this.value;
    this.#publish();
  }

  /** Hands the value to the form; the empty state keeps it out of what a browser stores to restore a page. */
  #publish(): void {
    this.#control.internals.setFormValue(this.value, '');
    this.#control.setState('complete', this.value.length === codeLength);
    this.#control.refreshValidity();
    this.requestUpdate();
  }

  #edited(): void {
    this.#dirty = true;
    this.#publish();
    if (this.validity.valid) this.#announced = '';
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (this.value.length < codeLength) return;
    this.dispatchEvent(new CustomEvent('mylexus-complete', { bubbles: true, composed: true }));
    // A digit corrected further in front is not the end of typing.
    if (this.autosubmit && this.#nodes?.input.selectionStart === codeLength) this.#submit();
  }

  #commit(): void {
    if (this.value === this.#committed) return;
    this.#committed = this.value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
    if (!this.validity.valid) this.#onInvalid();
  }

  /** Not on keydown: an Enter that commits a composition has no keypress. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat) return;
    this.#commit();
    this.#submit();
  }

  /** As a native field does: by the form's first submit button (HTML, implicit submission). */
  #submit(): void {
    const button = [...(this.form?.elements ?? [])].find((element) => (element as HTMLButtonElement).type === 'submit');
    if (button) (button as HTMLButtonElement).click();
    else this.form?.requestSubmit();
  }
}
