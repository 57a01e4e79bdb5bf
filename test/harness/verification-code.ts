import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/verification-code.js';
import type { MylexusVerificationCode } from '../../src/features/code/verification-code.js';

/** A verification code in a page: the actions of a user, and a record of the events it fires. */
export class CodeField {
  /** Events in order, each with the value that the listener read. */
  readonly events: string[] = [];
  readonly root: HTMLElement;
  readonly element: MylexusVerificationCode;

  private constructor(root: HTMLElement) {
    this.root = root;
    this.element = root.querySelector('mylexus-verification-code')!;
    for (const type of ['input', 'change', 'mylexus-complete', 'submit', 'invalid']) {
      // Only `invalid` does not bubble.
      root.addEventListener(
        type,
        (event) => {
          if (type === 'submit') event.preventDefault();
          this.events.push(`${type} ${this.element.value}`.trim());
        },
        type === 'invalid',
      );
    }
  }

  /** Draws a page around the tag; without one, a form with a label and a button. */
  static async in(page?: TemplateResult): Promise<CodeField> {
    const root = await fixture<HTMLElement>(html`
      <div>
        ${
          page ??
          html`<form>
          <label for="code">認証コード</label>
          <mylexus-verification-code id="code" name="code"></mylexus-verification-code>
          <button>次へ</button>
        </form>`
        }
      </div>
    `);
    const field = new CodeField(root);
    await field.drawn();
    return field;
  }

  /** A focused field with typed digits and no recorded events. */
  static async typedIn(digits: string, page?: TemplateResult): Promise<CodeField> {
    const field = await CodeField.in(page);
    field.element.focus();
    if (digits) await sendKeys({ type: digits });
    field.events.length = 0;
    return field;
  }

  get form(): HTMLFormElement {
    return this.root.querySelector('form')!;
  }

  get input(): HTMLInputElement {
    return this.element.shadowRoot!.querySelector('input')!;
  }

  get value(): string {
    return this.element.value;
  }

  /** The text that the user sees; throws if it differs from the value. */
  get shown(): string {
    if (this.input.value !== this.value) throw new Error(`${this.input.value} is shown, ${this.value} is the value.`);
    return this.input.value;
  }

  get caret(): number | null {
    return this.input.selectionStart;
  }

  /** The text below the field. */
  get error(): string {
    return this.element.shadowRoot!.querySelector('[part=error]')!.textContent.replace(/^\s*!|\s+$/g, '');
  }

  /** The accessible description of the field. */
  get description(): string {
    const ids = this.input.getAttribute('aria-describedby')!.split(' ');
    const texts = ids.map((id) => {
      const node = this.element.shadowRoot!.getElementById(id)!;
      const slotted = [...node.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
      return [node, ...slotted].map(({ textContent }) => textContent.trim()).join('');
    });
    return texts.join(' ').trim();
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const parts = key.split('+');
      for (const part of parts.slice(0, -1)) await sendKeys({ down: part });
      await sendKeys({ press: parts.at(-1)! });
      for (const part of parts.slice(0, -1).reverse()) await sendKeys({ up: part });
    }
    await this.drawn();
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await this.drawn();
  }

  /** Pastes a text. */
  async paste(text: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    // Firefox has its own names for the pasted text.
    const firefox = { dataType: 'text/plain', data: text };
    const init = { clipboardData, ...firefox, bubbles: true, composed: true, cancelable: true };
    this.input.dispatchEvent(new ClipboardEvent('paste', init));
    await this.drawn();
  }

  /** Fills the field like a password manager or autofill: sets the value, then fires `input`. */
  async fill(text: string): Promise<void> {
    this.input.value = text;
    this.input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.drawn();
  }
}
