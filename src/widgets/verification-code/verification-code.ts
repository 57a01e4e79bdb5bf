import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { code } from '../../i18n/ja/code.js';
import type { CodeMessages } from '../../i18n/messages.js';
import { errorMark } from '../../templates/icons.js';
import { CodeEditor } from './code-editor.js';
import { FormControl } from './form-control.js';
import { codeLength, digitsIn } from './rules.js';
import { verificationCode } from './verification-code.styles.js';

const catalogue = new Catalogue(code, async () => (await import('../../i18n/en/code.js')).code);

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-verification-code': MylexusVerificationCode;
  }
  interface HTMLElementEventMap {
    'mylexus-complete': CustomEvent<null>;
  }
}

/**
 * The input of a six-digit verification code, to be used like a native one in any form. Full-width, Arabic-Indic and
 * Persian digits, blanks, dashes and words around a pasted code are accepted; `value` is ASCII digits only.
 *
 * @slot help - help above the field, linked to it
 * @fires input - the user changed the value; composed, as in native controls
 * @fires change - the user left the field, or pressed Enter, after changing it
 * @fires mylexus-complete - the user entered the sixth digit, or another whole code; the code is `value`, not the detail
 * @csspart base - the boundary around everything
 * @csspart label - the label of the `label` attribute
 * @csspart input - the text input
 * @csspart slot - one of the six hairlines
 * @csspart slot-filled - a hairline under a digit
 * @csspart help - the help text
 * @csspart error - the error text
 * @cssprop [--mylexus-code-slot=52px] - width of a slot with its gap; less where the place is narrower
 * @cssprop [--mylexus-code-gap=8px] - space between two slots
 * @cssprop [--mylexus-code-font] - font of the digits; one whose digits are equally wide
 * @cssprop [--mylexus-code-font-size] - size of the digits, never under 16px
 * @cssstate complete - all six digits are there
 * @cssstate user-invalid - the field is invalid and the user has been told
 */
export class MylexusVerificationCode extends FormControl<CodeMessages> {
  static override styles: CSSResultGroup = [FormControl.styles, verificationCode];

  /** Name of the field and a label above it, where no `<label>` of the page names it. */
  @property()
  label = '';

  /** Help above the field, where the `help` slot is empty. */
  @property()
  help = '';

  /** What the service said about the code; shown, announced and linked until the page clears it. */
  @property()
  error = '';

  /** Submits the form when the code is complete. */
  @property({ type: Boolean, reflect: true })
  autosubmit = false;

  @state()
  private told = '';

  @query('input')
  private readonly input!: HTMLInputElement | null;

  readonly #editor = new CodeEditor((corrected) => this.#edited(corrected));
  #dirty = false;
  #committed = '';
  #focusWhenDrawn = false;

  constructor() {
    super(catalogue);
    this.addEventListener('focusout', () => this.#commit());
    this.#publish();
  }

  /** The digits so far, at most six. Setting cleans like pasting and fires nothing. */
  @property({ attribute: false })
  get value(): string {
    return this.#editor.value;
  }
  set value(value: string) {
    this.#dirty = true;
    this.#write(value);
  }

  /** The value a reset goes back to: the `value` attribute. What is typed is never reflected. */
  @property({ attribute: 'value' })
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    if (value !== this.getAttribute('value')) this.setAttribute('value', value);
    if (!this.#dirty) this.#write(value);
  }

  /** `text`, as a native control would say. */
  get type(): 'text' {
    return 'text';
  }

  override focus(options?: FocusOptions): void {
    if (this.input) this.input.focus(options);
    else this.#focusWhenDrawn = true;
  }

  /** Focuses the field and selects the digits, for instance to type another code after a wrong one. */
  select(): void {
    this.focus();
    this.input?.select();
  }

  /** Back to the `value` attribute, and no longer shown as invalid. */
  reset(): void {
    this.#dirty = false;
    this.told = '';
    this.#write(this.defaultValue);
  }

  formResetCallback(): void {
    this.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
  }

  protected get anchor(): HTMLElement | null {
    return this.input;
  }

  protected validate(): [ValidityStateFlags, string] {
    const t = this.localization.messages ?? code;
    const digits = this.value.length;
    if (!digits && this.required) return [{ valueMissing: true }, t.codeRequired];
    if (digits % codeLength) return [{ tooShort: true }, t.codeIncomplete(digits)];
    return [{}, ''];
  }

  protected userInvalid(): void {
    this.told = this.validationMessage;
  }

  protected override updated(): void {
    super.updated();
    this.setState('user-invalid', Boolean(this.shownError));
    if (!this.input) return;
    this.#editor.write(this.value, this.input);
    if (this.#focusWhenDrawn) {
      this.#focusWhenDrawn = false;
      this.input.focus();
    }
  }

  private get shownError(): string {
    return this.error || (this.validity.valid ? '' : this.told);
  }

  protected content(): TemplateResult {
    const error = this.shownError;
    const own = this.label && !this.labelling.name;
    return html`
      ${own ? html`<label class="label" part="label" for="input">${this.label}</label>` : nothing}
      <div class="help" id="help" part="help">
        <slot name="help">${this.help ? html`<span>${this.help}</span>` : nothing}</slot>
      </div>
      <div class="field ${error ? 'invalid' : ''} ${this.barred ? 'disabled' : ''}">
        <input
          id="input"
          part="input"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          dir="ltr"
          aria-label=${own ? nothing : this.labelling.name || this.t.codeLabel}
          aria-required=${String(this.required)}
          aria-invalid=${String(Boolean(error))}
          aria-describedby="help error"
          ?disabled=${this.barred}
          ?readonly=${this.readOnly}
          @beforeinput=${this.#editor}
          @input=${this.#editor}
          @paste=${this.#editor}
          @compositionstart=${this.#editor}
          @compositionend=${this.#editor}
          @keypress=${this.#pressed}
        />
        <div class="slots" aria-hidden="true" translate="no">${this.#slots()}</div>
      </div>
      <div class="error" id="error" part="error" aria-live="polite">
        ${error ? html`${errorMark}<span>${error}</span>` : nothing}
      </div>
    `;
  }

  #slots(): TemplateResult[] {
    return Array.from({ length: codeLength }, (_, at) =>
      at < this.value.length
        ? html`<span class="filled" part="slot slot-filled"></span>`
        : html`<span part="slot"></span>`,
    );
  }

  #write(value: string): void {
    this.#editor.write(digitsIn(String(value ?? '')), this.input);
    this.#committed = this.value;
    this.#publish();
  }

  /** Hands the value to the form; the empty state keeps it out of what a browser stores to restore a page. */
  #publish(): void {
    this.internals.setFormValue(this.value, '');
    this.setState('complete', this.value.length === codeLength);
    this.refreshValidity();
    this.requestUpdate();
  }

  #edited(corrected: boolean): void {
    this.#dirty = true;
    this.#publish();
    if (this.validity.valid) this.told = '';
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (this.value.length < codeLength) return;
    this.dispatchEvent(new CustomEvent('mylexus-complete', { bubbles: true, composed: true }));
    // Somebody who corrects digit by digit is not done after the first one.
    if (this.autosubmit && !corrected) this.#submit();
  }

  #commit(): void {
    if (this.value === this.#committed) return;
    this.#committed = this.value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
    if (!this.validity.valid) this.userInvalid();
  }

  /** Not on keydown: an Enter that commits a composition has no keypress. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat) return;
    this.#commit();
    this.#submit();
  }

  /** As a native field does: by the form's first submit button, unless that is disabled (HTML, implicit submission). */
  #submit(): void {
    const submits = [...(this.form?.elements ?? [])].filter(
      (element) => (element as HTMLButtonElement).type === 'submit',
    ) as HTMLElement[];
    if (submits[0]) submits[0].click();
    else this.form?.requestSubmit();
  }

  readonly #forget = (): void => this.reset();
}
