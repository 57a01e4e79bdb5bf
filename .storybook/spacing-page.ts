import { css, html, LitElement, type TemplateResult } from 'lit';
import { content } from '../src/styles/content.js';
import { form } from '../src/styles/form.js';
import { host } from '../src/styles/host.js';
import { tokens } from '../src/styles/tokens.js';
import { wizard } from '../src/styles/wizard.js';
import { nameIn, type Language } from './names.js';
import { page } from './page.styles.js';

const sheets = [form, content, wizard];

/** The multiples of `--mylexus-space` that the sheets use, and how often. */
const multiples = (): [multiple: number, count: number][] => {
  const counts = new Map<number, number>();
  for (const { cssText } of sheets) {
    for (const [, multiple] of cssText.matchAll(/var\(--_space\) \* (\d+)\)/g)) {
      counts.set(Number(multiple), (counts.get(Number(multiple)) ?? 0) + 1);
    }
  }
  return [...counts].sort(([one], [other]) => one - other);
};

interface Redline {
  top: number;
  left: number;
  height: number;
}

const texts = {
  scale: '余白の段階 | Steps of space',
  used: '箇所で使用 | uses',
  redlines: '画面での余白（px） | Space on a screen, in px',
  lead: 'すべての余白は --mylexus-space（標準4px）の倍数です。 | Every distance is a multiple of --mylexus-space, 4px by default.',
};

/** A form whose gaps and control heights are measured where they are drawn. */
class Redlines extends LitElement {
  static override properties = { lines: { state: true }, language: {} };
  static override styles = [
    tokens,
    host,
    ...sheets,
    css`
      .text {
        position: relative;
        padding-inline-start: 72px;
      }
      i {
        position: absolute;
        width: 12px;
        border-block: 1px solid var(--_error);
        background: linear-gradient(var(--_error), var(--_error)) center / 1px 100% no-repeat;
      }
      b {
        position: absolute;
        inset-inline-end: 16px;
        inset-block-start: 50%;
        translate: 0 -50%;
        font: 500 12px/1 var(--_font);
        white-space: nowrap;
        color: var(--_error);
      }
    `,
  ];

  declare lines: Redline[];
  declare language: Language;
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.lines = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #measure(): void {
    const frame = this.renderRoot.querySelector('.text')?.getBoundingClientRect();
    if (!frame) return;
    const line = (top: number, bottom: number, left: number): Redline => ({
      top: top - frame.top,
      left,
      height: bottom - top,
    });
    const gaps = [...this.renderRoot.querySelectorAll('.stack, .field')].flatMap((box, index) =>
      [...box.children].slice(1).flatMap((child) => {
        const above = child.previousElementSibling!.getBoundingClientRect().bottom;
        const below = child.getBoundingClientRect().top;
        return below - above > 1 ? [line(above, below, index === 0 ? 24 : 56)] : [];
      }),
    );
    const controls = [...this.renderRoot.querySelectorAll('input, .button')].map((control) => {
      const { top, bottom } = control.getBoundingClientRect();
      return line(top, bottom, 56);
    });
    this.lines = [...gaps, ...controls];
  }

  override render(): TemplateResult {
    const ja = this.language === 'ja';
    return html`<div class="base">
      <div class="text" lang=${this.language}>
        <div class="stack">
          <h2>${ja ? 'ご本人確認' : 'Verify your identity'}</h2>
          <p class="lead">${ja ? '連携に必要な情報を入力してください。' : 'Enter the details that linking needs.'}</p>
          <div class="field">
            <label for="redline-id">ID<small class="requirement">${ja ? '※必須' : 'Required'}</small></label>
            <p class="hint">${ja ? '12桁の数字です。' : '12 digits.'}</p>
            <input id="redline-id" value="1000-0000-0017" />
          </div>
          <button type="button" class="button primary">${ja ? '次へ' : 'Next'}</button>
        </div>
        ${this.lines.map(
          ({ top, left, height }) =>
            html`<i aria-hidden="true" style="top:${top}px;left:${left}px;height:${height}px"
              ><b>${Math.round(height)}</b></i
            >`,
        )}
      </div>
    </div>`;
  }
}

/** The steps of space that the widgets use, and what they measure on a screen. */
class SpacingPage extends LitElement {
  static override properties = { language: {} };
  static override styles = [
    page,
    css`
      dl {
        display: grid;
        margin-top: 1rem;
        gap: 0.5rem;
      }
      dl > div {
        display: grid;
        grid-template-columns: 9em 1fr;
        gap: 1rem;
        align-items: center;
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: center;
      }
      dd i {
        border-block-start: 1rem solid light-dark(#7a5c2e, #d6b27a);
      }
    `,
  ];

  declare language: Language;

  override render(): TemplateResult {
    const text = (name: keyof typeof texts): string => nameIn(texts[name], this.language);
    return html`<div lang=${this.language}>
      <h2>${text('scale')}</h2>
      <p>${text('lead')}</p>
      <dl>
        ${multiples().map(
          ([multiple, count]) =>
            html`<div>
              <dt>space × ${multiple} = ${multiple * 4} px</dt>
              <dd><i style="width:${multiple * 4}px"></i><small>${count} ${text('used')}</small></dd>
            </div>`,
        )}
      </dl>
      <h2>${text('redlines')}</h2>
      <story-redlines language=${this.language}></story-redlines>
    </div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineSpacingPage(): void {
  if (customElements.get('story-spacing')) return;
  customElements.define('story-redlines', Redlines);
  customElements.define('story-spacing', SpacingPage);
}
