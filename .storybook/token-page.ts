import { css, html, LitElement, type TemplateResult } from 'lit';
import { computeColour, toHex, type Scheme } from './colours.js';
import { page } from './page.styles.js';
import { defineSpecimen, specimen } from './specimen.js';
import { tokenSpecimens } from './token-specimens.js';
import { lookupOver, publicTokens, tiers, type Token } from './tokens.js';

const leads: Record<Token['tier'], string> = {
  reference: 'What a look is made of. Set these; the rest follows.',
  system: 'Roles that are made of reference tokens. Set one only where the role should differ.',
  widget: 'What one widget needs of its own.',
};

const schemes: Scheme[] = ['light', 'dark'];
const fact = (title: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;

/** Every public token: its default, in both schemes if it is a colour, and a specimen without and with another value. */
class TokenPage extends LitElement {
  static override styles = [
    page,
    css`
      article {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 2rem 3rem;
        padding-block: 2rem;
        border-top: 1px solid var(--line);
      }
      .facts {
        display: grid;
        gap: 0.75rem;
        align-content: start;
      }
      dl {
        display: grid;
        gap: 0.5rem;
      }
      dl > div {
        display: grid;
        grid-template-columns: 6.5em 1fr;
        gap: 0.75rem;
      }
      i {
        display: inline-block;
        width: 2.5em;
        height: 1em;
        margin-inline-end: 0.5em;
        vertical-align: -0.1em;
        border: 1px solid var(--line);
      }
      .plate {
        padding: 1rem;
        background: var(--paper);
        border: 1px solid var(--line);
      }
    `,
  ];

  #token({ name, value, kind, tier, changes }: Token): TemplateResult {
    const { piece, changed } = tokenSpecimens[name]!;
    const colours = kind === 'colour' ? schemes : [];
    return html`<article id="token-${name}" aria-labelledby="name-${name}">
      <div class="facts">
        <h3 id="name-${name}"><code>--mylexus-${name}</code></h3>
        <p>${changes.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part))}</p>
        <dl>
          ${fact('Tier', tier)} ${fact('Default', html`<code>${value}</code>`)}
          ${colours.map((scheme) => {
            const hex = toHex(computeColour(`var(--mylexus-${name})`, scheme, lookupOver(new Map())));
            return fact(scheme, html`<i style="background: ${hex}"></i><code>${hex}</code>`);
          })}
        </dl>
      </div>
      ${this.#figure('Default', piece)} ${this.#figure(`--mylexus-${name}: ${changed}`, piece)}
    </article>`;
  }

  #figure(title: string, piece: TemplateResult): TemplateResult {
    return html`<figure>
      <div class="plate" style=${title === 'Default' ? '' : title}>${specimen(piece)}</div>
      <figcaption><code>${title}</code></figcaption>
    </figure>`;
  }

  override render(): TemplateResult[] {
    return tiers.map(
      (tier) =>
        html`<section>
          <h2>${tier[0]?.toUpperCase()}${tier.slice(1)}</h2>
          <p>${leads[tier]}</p>
          ${publicTokens.filter((each) => each.tier === tier).map((each) => this.#token(each))}
        </section>`,
    );
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineTokenPage(): void {
  defineSpecimen();
  if (!customElements.get('story-tokens')) customElements.define('story-tokens', TokenPage);
}
