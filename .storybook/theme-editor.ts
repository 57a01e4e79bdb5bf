import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorMark } from '../src/form/error-mark.js';
import { doneMark } from '../src/form/icons.js';
import { computeColour, contrasts, toHex, type Scheme } from './colours.js';
import { page } from './page.styles.js';
import { defineSpecimen, specimen } from './specimen.js';
import { themeCss, themeValues, type Change, type Changes } from './theme.js';
import { lookupOver, publicTokens, tiers, type Token } from './tokens.js';

const styles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 3rem;
    align-items: start;
  }
  form,
  .field {
    display: grid;
    gap: 1rem;
  }
  .field {
    gap: 0.25rem;
    padding-block: 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  input,
  textarea,
  button {
    max-width: 100%;
    min-height: 44px;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid light-dark(#737373, #999997);
  }
  input[type='radio'] {
    min-height: 20px;
  }
  textarea {
    width: 100%;
  }
  [data-warning] {
    color: light-dark(#b3261e, #ff9c94);
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 48px;
    background: var(--mylexus-paper, light-dark(#fff, #131312));
    border-block: 1px solid var(--line);
  }
  @media (width >= 800px) and (height >= 600px) {
    .preview {
      position: sticky;
      top: 1rem;
      max-height: calc(100vh - 2rem);
      overflow: auto;
      padding: 1.5rem;
    }
  }
`;

/** What the widgets of the preview do not show: the colours of errors and success, a choice, progress. */
const pieces = html`<div class="stack">
  <div class="progress"><progress max="8" value="3" aria-label="進捗"></progress></div>
  <div class="field">
    <label for="preview-phone">電話番号</label>
    <input id="preview-phone" aria-invalid="true" value="1234" />
    <p class="error">${errorMark}<span>10桁または11桁の数字で入力してください。</span></p>
  </div>
  <label class="choice"><input type="checkbox" checked /><span>利用規約に同意する</span></label>
  <button type="button" class="button danger">連携を解除</button>
  <div class="completion">${doneMark}<p>ご登録が完了しました。</p></div>
</div>`;

/** Edits tokens on a preview and writes them as CSS. */
class ThemeEditor extends LitElement {
  static override properties = { changes: { state: true }, scheme: { state: true }, result: { state: true } };
  static override styles = [page, styles];

  declare changes: Changes;
  declare scheme: Scheme;
  /** The result of the last press on Copy. */
  declare result: string;

  constructor() {
    super();
    this.changes = new Map();
    this.scheme = 'light';
    this.result = '';
  }

  #change(name: string, change: Change): void {
    this.changes = new Map([...this.changes, [name, { ...this.changes.get(name), ...change }]]);
    this.result = '';
  }

  #reset(): void {
    this.changes = new Map();
    this.result = '';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(themeCss(this.changes));
      this.result = 'Copied.';
    } catch {
      // A page without the permission: what is selected can be copied by the keyboard.
      const text = this.renderRoot.querySelector<HTMLTextAreaElement>('#theme-css');
      text?.focus();
      text?.select();
      this.result = 'The browser does not let this page copy. The CSS is selected: copy it with Ctrl or ⌘ and C.';
    }
  }

  #colourField({ name }: Token, id: string): TemplateResult {
    const lookup = lookupOver(themeValues(this.changes));
    const { scheme } = this;
    return html`<input
      id=${id}
      type="color"
      .value=${live(toHex(computeColour(`var(--mylexus-${name})`, scheme, lookup)))}
      @input=${({ target }: Event) => this.#change(name, { [scheme]: (target as HTMLInputElement).value })}
    />`;
  }

  #textField({ name, kind, value }: Token, id: string): TemplateResult {
    const isLength = kind === 'length';
    const unit = isLength ? 'px' : '';
    return html`<input
        id=${id}
        type=${isLength ? 'number' : 'text'}
        min="0"
        step="0.5"
        placeholder=${isLength ? parseFloat(value) || '' : value}
        .value=${live((this.changes.get(name)?.both ?? '').replace(unit, ''))}
        @input=${({ target }: Event) => {
          const typed = (target as HTMLInputElement).value.trim();
          this.#change(name, { both: typed && typed + unit });
        }}
      />
      ${unit}`;
  }

  #field(token: Token): TemplateResult {
    const id = `token-${token.name}`;
    const field = token.kind === 'colour' ? this.#colourField(token, id) : this.#textField(token, id);
    return html`<div class="field">
      <label for=${id}>${token.name}</label>
      <span>${field}</span>
      <small>${token.changes.replaceAll('`', '')}</small>
    </div>`;
  }

  #schemes(): TemplateResult {
    return html`<fieldset>
      <legend>Scheme that is shown and edited</legend>
      ${(['light', 'dark'] as const).map(
        (each) =>
          html`<label>
            <input
              type="radio"
              name="theme-scheme"
              value=${each}
              .checked=${live(this.scheme === each)}
              @change=${() => (this.scheme = each)}
            />
            ${each}
          </label>`,
      )}
    </fieldset>`;
  }

  #warnings(): TemplateResult {
    const low = contrasts(this.scheme, lookupOver(themeValues(this.changes))).filter(
      ({ ratio, least }) => ratio < least,
    );
    return html`<div role="status">
      ${
        low.length === 0
          ? html`<p>Contrast is sufficient (${this.scheme}).</p>`
          : low.map(
              ({ front, back, use, ratio, least }) =>
                html`<p data-warning=${front}>
                  ⚠ ${front} on ${back} (${use}): ${ratio.toFixed(2)}:1, needs ${least}:1
                </p>`,
            )
      }
    </div>`;
  }

  override render(): TemplateResult {
    const values = [...themeValues(this.changes)].map(([name, value]) => `${name}: ${value};`).join(' ');
    const fields = tiers.map(
      (tier) =>
        html`<fieldset>
          <legend>${tier}</legend>
          ${publicTokens.filter((each) => each.tier === tier).map((each) => this.#field(each))}
        </fieldset>`,
    );
    return html`<form lang="en" aria-label="Tokens" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#schemes()} ${this.#warnings()} ${fields}
        <div class="field">
          <label for="theme-css">CSS of what was changed</label>
          <textarea id="theme-css" readonly rows="10" .value=${themeCss(this.changes)}></textarea>
          <p>
            <button type="button" id="theme-copy" @click=${() => this.#copy()}>Copy</button>
            <button type="button" id="theme-reset" @click=${() => this.#reset()}>Reset</button>
          </p>
          <p role="status" id="theme-result">${this.result}</p>
        </div>
      </form>
      <section class="preview" aria-label="Preview" style="color-scheme: ${this.scheme}; ${values}">
        <mylexus-password-reset></mylexus-password-reset>
        <mylexus-verification-code label="認証コード"></mylexus-verification-code>
        <mylexus-connected-services></mylexus-connected-services>
        ${specimen(pieces)}
      </section>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineThemeEditor(): void {
  defineSpecimen();
  if (!customElements.get('story-theme-editor')) customElements.define('story-theme-editor', ThemeEditor);
}
