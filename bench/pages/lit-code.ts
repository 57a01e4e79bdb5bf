import { html, LitElement, type TemplateResult } from 'lit';
import { style } from './lit-style.js';
import { send } from './send.js';

class BenchCode extends LitElement {
  static override styles = style;
  static override properties = { value: { state: true }, invalid: { state: true } };
  private value = '';
  private invalid = false;

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#submit}>
      <div class="field">
        <label for="code">認証コード</label>
        <input
          id="code"
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          aria-invalid=${this.invalid ? 'true' : 'false'}
          aria-describedby="error"
          .value=${this.value}
          @input=${this.#input}
        />
        <p class="error" id="error" ?hidden=${!this.invalid}>6桁の数字を入力してください。</p>
      </div>
      <button class="primary">次へ</button>
    </form>`;
  }

  readonly #input = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.value = input.value = input.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.invalid = this.value.length !== 6;
    if (!this.invalid) void send('/api/verification', { code: this.value });
  };
}
customElements.define('bench-code', BenchCode);
