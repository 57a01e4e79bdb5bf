import { css, html, LitElement, type TemplateResult } from 'lit';
import { errorMark } from '../src/form/error-mark.js';
import * as icons from '../src/form/icons.js';
import { content } from '../src/styles/content.js';
import { form } from '../src/styles/form.js';
import { wizard } from '../src/styles/wizard.js';
import { nameIn, type Language } from './names.js';
import { page } from './page.styles.js';
import { defineSpecimen, specimen } from './specimen.js';
import { tokenSpecimens } from './token-specimens.js';
import { publicTokens } from './tokens.js';

const sheetStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 2rem 1.5rem;
    margin-top: 1rem;
  }
  section {
    padding-block: 1.5rem;
    border-top: 1px solid var(--line);
  }
  .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .plate {
    padding: 1.25rem;
    background: var(--paper);
    border: 1px solid var(--line);
  }
  .do {
    border-block-start: 3px solid light-dark(#1d6b43, #86d3a6);
  }
  .dont {
    border-block-start: 3px solid light-dark(#b3261e, #ff9c94);
  }
`;

abstract class Sheet extends LitElement {
  static override properties = { language: {} };
  static override styles = [page, sheetStyles];
  declare language: Language;
  /** One language of a text in two. */
  protected say(text: string): string {
    return nameIn(text, this.language);
  }
}

const uses: Record<string, string> = {
  backMark: '前のステップへ戻る | Back to the step before',
  closeMark: 'メニューを閉じる | Closes the menu',
  doneMark: '完了 | Completion',
  errorMark: 'エラー | Errors',
  forwardMark: '次の画面へ進む | Leads to another page',
  menuMark: 'メニューを開く | Opens the menu',
};

/** Every icon of the widgets, by its name in the sources. */
class IconPage extends Sheet {
  override render(): TemplateResult {
    const all = Object.entries({ ...icons, errorMark }).sort();
    return html`<div lang=${this.language}>
      <p>
        ${this.say('20×20px、線の太さは1.25px。必ず文字か名前と一緒に使います。 | 20 × 20 px, strokes of 1.25 px. Always beside a text or with a name.')}
      </p>
      <div class="grid">
        ${all.map(
          ([name, mark]) =>
            html`<figure>
              <div class="plate">${specimen(html`<p>${mark}</p>`)}</div>
              <figcaption><code>${name}</code><br />${this.say(uses[name] ?? '')}</figcaption>
            </figure>`,
        )}
      </div>
    </div>`;
  }
}

/** What moves, as the sheets of the widgets say. */
const transitions = (): string[] =>
  [form, content, wizard].flatMap(({ cssText }) =>
    [...cssText.matchAll(/([^{}]+)\{[^{}]*transition: ([\w-]+) var\(--_motion\)/g)].map(
      ([, selector = '', property = '']) => `${selector.trim()}: ${property}`,
    ),
  );

class MotionPage extends Sheet {
  override render(): TemplateResult {
    const usual = publicTokens.find(({ name }) => name === 'motion')?.value;
    const durations = [usual, '900ms'];
    return html`<div lang=${this.language}>
      <p>
        ${this.say('動きの長さは --mylexus-motion で決まります。「動きを減らす」設定では動きません。 | --mylexus-motion is the duration of every transition. Nothing moves where the visitor asks for reduced motion.')}
      </p>
      <h2>${this.say('動くもの | What moves')}</h2>
      <ul>
        ${transitions().map((each) => html`<li><code>${each}</code></li>`)}
      </ul>
      <h2>${this.say('試す | Try it')}</h2>
      <div class="grid">
        ${durations.map(
          (duration) =>
            html`<figure>
              <div class="plate" style="--mylexus-motion: ${duration}">${specimen(tokenSpecimens['motion']!.piece)}</div>
              <figcaption>
                <code>--mylexus-motion: ${duration}</code>${duration === usual ? this.say('（標準） |  (default)') : ''}
              </figcaption>
            </figure>`,
        )}
      </div>
    </div>`;
  }
}

interface Advice {
  text: string;
  do: TemplateResult;
  dont: TemplateResult;
}

const next = html`<button type="button" class="button primary">次へ</button>`;
const field = (inside: TemplateResult): TemplateResult => html`<div class="field">${inside}</div>`;

const advice: Advice[] = [
  {
    text: '主ボタンは1画面に1つ。 | One primary button a screen.',
    do: html`<div class="stack">${next}<button type="button" class="button">キャンセル</button></div>`,
    dont: html`<div class="stack">${next}<button type="button" class="button primary">キャンセル</button></div>`,
  },
  {
    text: '項目名は入力欄の上に置き、入力しても消えないようにする。 | The label is above its field and stays while something is typed.',
    do: field(html`<label for="phone">電話番号</label><input id="phone" />`),
    dont: field(html`<input placeholder="電話番号" />`),
  },
  {
    text: 'エラーは色だけで示さず、直し方を文で伝える。 | An error is a sentence that says what to do, never colour alone.',
    do: field(
      html`<label for="postal">郵便番号</label><input id="postal" aria-invalid="true" value="12" />
        <p class="error">${errorMark}<span>7桁の数字で入力してください。</span></p>`,
    ),
    dont: field(html`<label for="postal">郵便番号</label><input id="postal" aria-invalid="true" value="12" />`),
  },
  {
    text: 'ボタンは使用不可にせず、押したときに足りない項目を伝える。 | A button is never disabled: it answers with what is missing.',
    do: next,
    dont: html`<button type="button" class="button primary" disabled style="opacity: 0.3">次へ</button>`,
  },
  {
    text: 'まとまりは余白と細い線で分け、枠を重ねない。 | Space and hairlines divide; no frames inside frames.',
    do: html`<dl class="details">
      <div><dt>サービス</dt><dd>G-Link</dd></div>
      <div><dt>ID</dt><dd class="numeric">1000-****-0017</dd></div>
    </dl>`,
    dont: html`<div style="padding: 16px; border: 1px solid">
      <div style="padding: 16px; border: 1px solid; margin-bottom: 16px">サービス G-Link</div>
      <div style="padding: 16px; border: 1px solid">ID 1000-****-0017</div>
    </div>`,
  },
];

class AdvicePage extends Sheet {
  override render(): TemplateResult {
    const plate = (kind: 'do' | 'dont', piece: TemplateResult): TemplateResult =>
      html`<figure>
        <figcaption>${this.say(kind === 'do' ? 'よい例 | Do' : '避ける例 | Don’t')}</figcaption>
        <div class="plate ${kind}" ?inert=${kind === 'dont'}>${specimen(piece)}</div>
      </figure>`;
    return html`<div lang=${this.language}>
      ${advice.map(
        (each) =>
          html`<section>
            <h3>${this.say(each.text)}</h3>
            <div class="grid pair">${plate('do', each.do)} ${plate('dont', each.dont)}</div>
          </section>`,
      )}
    </div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineFoundationPages(): void {
  defineSpecimen();
  if (customElements.get('story-icons')) return;
  customElements.define('story-icons', IconPage);
  customElements.define('story-motion', MotionPage);
  customElements.define('story-advice', AdvicePage);
}
