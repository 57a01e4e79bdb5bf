import { html, LitElement, type TemplateResult } from 'lit';
import { style } from './lit-style.js';
import { send } from './send.js';

class BenchRegistration extends LitElement {
  static override styles = style;
  static override properties = { chosen: { state: true } };
  private chosen = false;

  protected override render(): TemplateResult {
    return html`<section>
      <h2>${this.chosen ? '注意事項の確認' : 'TOYOTAアカウントの新規登録'}</h2>
      <p class="hint">My LEXUS（WEB）のご利用には、TOYOTAアカウントが必要です。あてはまるものをお選びください。</p>
      ${this.#path(
        'credential',
        'レクサスオーナーズカードID／レクサスサービスカードID／G-Link Lite IDのいずれかをお持ちの方',
        'アカウントの登録と同時に、おクルマのサービスと連携します。',
      )}
      ${this.#path('without-id', '上記のIDをお持ちでない方', 'アカウントだけを先に登録します。')}
      <p><small>TOYOTAアカウントをお持ちの方</small> <a href="/login">ログイン</a></p>
      <button class="link" @click=${() => this.#choose('resume')}>別の端末で始めたお手続きを再開する</button>
    </section>`;
  }

  #path(path: string, label: string, hint: string): TemplateResult {
    return html`<button class="path" @click=${() => this.#choose(path)}>
      <span>${label}</span><span class="hint">${hint}</span>
    </button>`;
  }

  #choose(path: string): void {
    this.chosen = true;
    void send('/api/registrations', { path });
  }
}
customElements.define('bench-registration', BenchRegistration);
