import { css, html, LitElement, type TemplateResult } from 'lit';
import { content } from '../src/styles/content.js';
import { form } from '../src/styles/form.js';
import { host } from '../src/styles/host.js';
import { tokens } from '../src/styles/tokens.js';
import { wizard } from '../src/styles/wizard.js';

/** A small piece drawn with the widgets' own sheets, so that it looks as it does in a widget. Needs no service. */
class Specimen extends LitElement {
  static override properties = { piece: { attribute: false }, lang: {} };
  static override styles = [
    tokens,
    host,
    form,
    content,
    wizard,
    css`
      :host {
        container-type: inline-size;
      }
      /* As a focused control looks: a page of specimens can only focus one. */
      .focused {
        outline: 2px solid var(--_accent);
        outline-offset: 2px;
      }
      .completion {
        padding-block: 0;
        gap: calc(var(--_space) * 3);
      }
    `,
  ];

  declare piece: TemplateResult;

  constructor() {
    super();
    this.piece = html``;
    this.lang = 'ja';
  }

  override render(): TemplateResult {
    return html`<div class="base">
      <div class="text" lang=${this.lang}>${this.piece}</div>
    </div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineSpecimen(): void {
  if (!customElements.get('story-specimen')) customElements.define('story-specimen', Specimen);
}

export const specimen = (piece: TemplateResult, lang = 'ja'): TemplateResult =>
  html`<story-specimen .piece=${piece} lang=${lang}></story-specimen>`;
