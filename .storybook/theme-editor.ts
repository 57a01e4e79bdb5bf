import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { computeColour, contrasts, toHex, type Scheme } from './colours.js';
import { editorStyles } from './theme-editor.styles.js';
import { themeCss, themeValues, type Change, type Changes } from './theme.js';
import { lookupOver, publicTokens, tiers, type Token } from './tokens.js';

/** Edits tokens on a preview and writes them as CSS. In the page itself, so that it looks like the page and not a widget. */
class ThemeEditor extends LitElement {
  static override properties = { changes: { state: true }, scheme: { state: true }, copied: { state: true } };

  declare changes: Changes;
  declare scheme: Scheme;
  declare copied: boolean;

  constructor() {
    super();
    this.changes = new Map();
    this.scheme = 'light';
    this.copied = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  #change(name: string, change: Change): void {
    this.changes = new Map([...this.changes, [name, { ...this.changes.get(name), ...change }]]);
    this.copied = false;
  }

  #reset(): void {
    this.changes = new Map();
    this.copied = false;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(themeCss(this.changes));
      this.copied = true;
    } catch {
      // A page without the permission: what is selected can be copied by the keyboard.
      this.querySelector<HTMLTextAreaElement>('#theme-css')?.select();
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
        placeholder=${isLength ? `${parseFloat(value) || ''}` : value}
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
    return html`<p>
      <label for=${id}>${token.name}</label> ${field}
      <small>${token.changes}</small>
    </p>`;
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
    return html`<div role="status" class="warnings">
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
    return html`${editorStyles}
      <form lang="en" aria-label="Tokens" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#schemes()} ${this.#warnings()} ${fields}
        <p>
          <label for="theme-css">CSS of what was changed</label>
          <textarea id="theme-css" readonly rows="8" .value=${themeCss(this.changes)}></textarea>
        </p>
        <p>
          <button type="button" id="theme-copy" @click=${() => this.#copy()}>Copy</button>
          <button type="button" id="theme-reset" @click=${() => this.#reset()}>Reset</button>
          <span role="status">${this.copied ? 'Copied.' : nothing}</span>
        </p>
      </form>
      <section class="preview" aria-label="Preview" style="color-scheme: ${this.scheme}; ${values}">
        <mylexus-password-reset></mylexus-password-reset>
        <mylexus-verification-code label="認証コード"></mylexus-verification-code>
        <mylexus-connected-services></mylexus-connected-services>
      </section>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineThemeEditor(): void {
  if (!customElements.get('story-theme-editor')) customElements.define('story-theme-editor', ThemeEditor);
}
