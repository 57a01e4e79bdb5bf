import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { computeColour, toHex, type Scheme } from './colours.js';
import { page } from './page.styles.js';
import { defineSpecimen, specimen } from './specimen.js';
import { tokenSpecimens } from './token-specimens.js';
import { followersOf, lookupOver, publicTokens, sourcesOf, standalone, tiers, type Token } from './tokens.js';

const leads: Record<Token['tier'], string> = {
  reference: 'What a look is made of. Set these; the rest follows.',
  system: 'Roles that are made of reference tokens. Set one only where the role should differ.',
  widget: 'What one widget needs of its own.',
};

const schemes: Scheme[] = ['light', 'dark'];
const names = (list: string[]): TemplateResult[] =>
  list.map((name, index) => html`${index > 0 ? ', ' : ''}<code>${name}</code>`);
const fact = (title: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;

/** Every public token: its value in both schemes, what it is made of, what follows it, and a piece with and without it. */
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
      dt {
        line-height: 1.8;
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
      section > p {
        margin-bottom: 2rem;
        color: var(--soft);
      }
      /* Default and changed stand beside each other, also where the facts no longer fit in. */
      @media (width < 62rem) {
        .facts {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  #values({ kind, value, name }: Token): TemplateResult[] {
    const isMade = sourcesOf(value).length > 0;
    const shown = kind === 'colour' && !isMade ? nothing : fact('Default', html`<code>${value}</code>`);
    if (kind !== 'colour') {
      // The browser reckons what is made of other lengths.
      const probe = isMade && kind === 'length' ? this.#measure(standalone(value)) : nothing;
      return [html`${shown}${probe === nothing ? nothing : fact('Comes to', html`<code>${probe}</code>`)}`];
    }
    const colours = schemes.map((scheme) => {
      const hex = toHex(computeColour(`var(--mylexus-${name})`, scheme, lookupOver(new Map())));
      const title = scheme === 'light' ? 'Light' : 'Dark';
      return fact(title, html`<i style="background: ${hex}"></i><code>${hex}</code>`);
    });
    return [html`${shown}`, ...colours];
  }

  #measure(length: string): string {
    const probe = document.createElement('div');
    probe.style.cssText = `position: absolute; visibility: hidden; width: ${length}`;
    document.body.append(probe);
    const { width } = getComputedStyle(probe);
    probe.remove();
    return width;
  }

  #token(token: Token): TemplateResult {
    const { name, value, changes } = token;
    const found = tokenSpecimens[name];
    const sources = sourcesOf(value);
    const followers = followersOf(name);
    return html`<article id="token-${name}" aria-labelledby="name-${name}">
      <div class="facts">
        <h3 id="name-${name}"><code>--mylexus-${name}</code></h3>
        <p>${changes.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part))}</p>
        <dl>
          ${fact('Tier', token.tier)} ${this.#values(token)}
          ${sources.length > 0 ? fact('Made of', names(sources)) : nothing}
          ${followers.length > 0 ? fact('Followed by', names(followers)) : nothing}
        </dl>
      </div>
      ${found && this.#figure('Default', found.piece)}
      ${
        found &&
        this.#figure(
          html`<code>--mylexus-${name}: ${found.changed}</code>`,
          found.piece,
          `--mylexus-${name}: ${found.changed}`,
        )
      }
    </article>`;
  }

  #figure(title: unknown, piece: TemplateResult, style = ''): TemplateResult {
    return html`<figure>
      <div class="plate" style=${style}>${specimen(piece)}</div>
      <figcaption>${title}</figcaption>
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
