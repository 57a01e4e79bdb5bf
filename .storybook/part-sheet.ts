import { css, html, LitElement, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { verificationCode } from '../src/features/code/verification-code.styles.js';
import { SavedForm } from '../src/form/saved-form.js';
import { wizardMessages as en } from '../src/i18n/en/wizard.js';
import { wizardMessages as ja } from '../src/i18n/ja/wizard.js';
import { content } from '../src/styles/content.js';
import { form } from '../src/styles/form.js';
import { host } from '../src/styles/host.js';
import { tokens } from '../src/styles/tokens.js';
import { wizard } from '../src/styles/wizard.js';
import { nameIn, type Language } from './names.js';
import { page } from './page.styles.js';
import { parts, stateNames, states, type Part, type PartGroup, type State } from './part-states.js';

/** Classes that look like a state of the pointer or the keyboard, which a page has once at most. */
const pseudo: Partial<Record<State, string>> = { hover: ':hover', focus: ':focus-visible', pressed: ':active' };

/** A sheet whose rules for hover, focus and press also hold for the class with the name of the state. */
function withStates({ cssText }: CSSResult): CSSResult {
  const text = cssText
    .replaceAll(/:(hover|active)\b/g, (rule, name) => `:is(${rule}, .${name === 'active' ? 'pressed' : 'hover'})`)
    .replaceAll(/:focus(-visible)?(?![\w-])/g, (rule) => `:is(${rule}, .focus)`);
  // Where nothing can hover, the sheet shows the look of the pages on which something can.
  return unsafeCSS(text.replaceAll(/@media \(hover: ?hover\)/g, '@media all'));
}

/** One part in one state, drawn by the templates and with the sheets of the widgets. */
class PartInState extends LitElement {
  static override properties = {
    drawn: { attribute: false },
    state: { attribute: false },
    language: { attribute: false },
  };
  static override styles = [tokens, host, form, content, wizard].map(withStates);

  declare drawn: Part;
  declare state: State;
  declare language: Language;
  readonly #form = new SavedForm<string>(this, () =>
    Object.fromEntries(Object.keys(this.drawn.fields ?? {}).map((name) => [name, {}])),
  );

  override willUpdate(): void {
    for (const [name, value] of Object.entries(this.drawn.fields ?? {})) {
      this.#form.set(name, value);
      this.#form.errors[name] = this.state === 'error' ? 'required' : undefined;
    }
  }

  override render(): TemplateResult {
    const { state, language } = this;
    const t = language === 'ja' ? ja : en;
    return html`<div class="base">
      <div class="text" lang=${language}>${this.drawn.draw({ form: this.#form, t, state, language })}</div>
    </div>`;
  }

  override updated(): void {
    const control = this.renderRoot.querySelector<HTMLInputElement>(this.drawn.control);
    if (this.state in pseudo) control?.classList.add(this.state);
    if (control && this.state === 'disabled') control.disabled = true;
  }
}

/** The digits of a code have sheets of their own. */
class CodeInState extends PartInState {
  static override styles = [tokens, host, verificationCode].map(withStates);
}

/** Every part of a group in each of its states, in both schemes. */
class PartSheet extends LitElement {
  static override properties = { group: {}, language: {} };
  static override styles = [
    page,
    css`
      section {
        padding-block: 2rem;
        border-top: 1px solid var(--line);
      }
      .states {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
        gap: 2rem 1.5rem;
        margin-top: 1.5rem;
      }
      .plate {
        color-scheme: light;
        padding: 1.25rem;
        background: var(--mylexus-paper, light-dark(#fff, #131312));
        border: 1px solid var(--line);
      }
      .dark {
        color-scheme: dark;
      }
    `,
  ];

  declare group: PartGroup;
  declare language: Language;

  #state(part: Part, state: State): TemplateResult {
    const specimen =
      this.group === 'code'
        ? html`<story-code .drawn=${part} .state=${state} .language=${this.language}></story-code>`
        : html`<story-part .drawn=${part} .state=${state} .language=${this.language}></story-part>`;
    return html`<figure>
      <figcaption>${nameIn(stateNames[state], this.language)}</figcaption>
      <div class="plate">${specimen}</div>
      <div class="plate dark">${specimen}</div>
    </figure>`;
  }

  override render(): TemplateResult {
    const absent = (part: Part): string[] =>
      states.filter((each) => !part.states.includes(each)).map((each) => nameIn(stateNames[each], this.language));
    return html`<div lang=${this.language}>
      ${(parts[this.group] as readonly Part[]).map(
        (part) =>
          html`<section aria-label=${nameIn(part.name, this.language)}>
            <h3>${nameIn(part.name, this.language)}</h3>
            <small>${this.language === 'ja' ? 'ない状態：' : 'States it does not have: '}${absent(part).join(', ')}</small>
            <div class="states">${part.states.map((state) => this.#state(part, state))}</div>
          </section>`,
      )}
    </div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function definePartSheet(): void {
  if (customElements.get('story-parts')) return;
  customElements.define('story-part', PartInState);
  customElements.define('story-code', CodeInState);
  customElements.define('story-parts', PartSheet);
}
