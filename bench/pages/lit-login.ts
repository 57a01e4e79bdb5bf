import { html, LitElement, type TemplateResult } from 'lit';
import { style } from './lit-style.js';
import { send } from './send.js';

type Name = 'email' | 'password';

class BenchLogin extends LitElement {
  static override styles = style;
  static override properties = {
    values: { state: true },
    missing: { state: true },
    problem: { state: true },
    shown: { state: true },
  };
  private values = { email: '', password: '' };
  private missing: Name[] = [];
  private problem = '';
  private shown = false;

  protected override render(): TemplateResult {
    return html`<section>
      <h2>TOYOTAアカウントでログイン</h2>
      <form novalidate @submit=${this.#submit}>
        <p class="problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        ${this.#field('email', 'メールアドレス', 'email', 'username')}
        ${this.#field('password', 'パスワード', this.shown ? 'text' : 'password', 'current-password')}
        <button type="button" class="link" aria-label="パスワードを表示" @click=${() => (this.shown = !this.shown)}>
          表示
        </button>
        <label><input type="checkbox" name="remember" /> ログインしたままにする</label>
        <button class="primary">ログイン</button>
        <a href="/forgotten">パスワードをお忘れの方</a>
      </form>
      <p><small>TOYOTAアカウントをお持ちでない方</small> <a href="/register">新規登録</a></p>
    </section>`;
  }

  #field(name: Name, label: string, type: 'email' | 'password' | 'text', autocomplete: 'on' | string): TemplateResult {
    const missing = this.missing.includes(name);
    return html`<div class="field">
      <label for=${name}>${label} <small>※必須</small></label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete as 'on'}
        aria-invalid=${missing ? 'true' : 'false'}
        aria-describedby="${name}-error"
        .value=${this.values[name]}
        @input=${(event: Event) => (this.values = { ...this.values, [name]: (event.target as HTMLInputElement).value })}
      />
      <p class="error" id="${name}-error" ?hidden=${!missing}>${label}を入力してください。</p>
    </div>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.missing = (['email', 'password'] as const).filter((name) => !this.values[name]);
    if (this.missing[0]) return this.renderRoot.querySelector<HTMLElement>(`#${this.missing[0]}`)?.focus();
    const remember = this.renderRoot.querySelector<HTMLInputElement>('[name=remember]')!.checked;
    this.problem = (await send('/api/session', { ...this.values, remember })) ?? '';
  };
}
customElements.define('bench-login', BenchLogin);
