import { css, html, LitElement, type TemplateResult } from 'lit';
import { page } from './page.styles.js';
import { defineSpecimen, specimen } from './specimen.js';

interface Rule {
  title: string;
  code: string;
  why: string;
  ja: TemplateResult;
  en: TemplateResult;
}

const long = {
  ja: 'コネクティッドサービスのご利用には、TOYOTAアカウントと車両の契約情報の連携が必要です。お手元にレクサスオーナーズカードをご用意のうえ、画面の案内に沿ってお手続きください。',
  en: 'To use connected services, please link your TOYOTA account to the contract of your vehicle. Have your Lexus Owner’s Card at hand and follow the steps on the screen.',
};
const heading = {
  ja: '「サービスの連携」ご利用手続きについてのご案内',
  en: 'How to link your account to the connected services of your vehicle',
};
const ids = ['1000-1111-0017', '2084-0408-8888'];

/** The same text as the rule sets it and, where that makes a difference, without it. */
const both = (set: TemplateResult, without: TemplateResult): TemplateResult =>
  html`<div class="stack">
    <div>${set}</div>
    <div class="soft" data-without>${without}</div>
  </div>`;
const body = (text: string): TemplateResult => html`<p class="body">${text}</p>`;
const narrow = 'max-width: 17em';
const numbers = both(
  html`${ids.map((id) => html`<p class="numeric set">${id}</p>`)}`,
  html`${ids.map((id) => html`<p style="font-variant-numeric: proportional-nums">${id}</p>`)}`,
);

const rules: Rule[] = [
  {
    title: 'Lines of text',
    code: 'line-height: 1.8 (ja), 1.6 (en)',
    why: 'Japanese fills its squares and needs more air between the lines. The second one has the height of the other language.',
    ja: both(body(long.ja), html`<p style="line-height: 1.6">${long.ja}</p>`),
    en: both(body(long.en), html`<p style="line-height: 1.8">${long.en}</p>`),
  },
  {
    title: 'Breaks between phrases',
    code: 'word-break: auto-phrase; line-break: strict; text-wrap: pretty',
    why: 'A Japanese line ends after a phrase, not inside a word, where the browser knows phrases. Below: any character may end a line.',
    ja: both(
      html`<p style=${narrow}>${long.ja}</p>`,
      html`<p style="${narrow}; word-break: normal; text-wrap: wrap">${long.ja}</p>`,
    ),
    en: both(html`<p style=${narrow}>${long.en}</p>`, html`<p style="${narrow}; text-wrap: wrap">${long.en}</p>`),
  },
  {
    title: 'Headings',
    code: "font-feature-settings: 'palt'; letter-spacing: 0.06em; text-wrap: balance",
    why: 'Kana and brackets stand as wide as they are drawn, the tracking gives an even grey, and lines are of like length.',
    ja: both(
      html`<h2 class="set">${heading.ja}</h2>`,
      html`<p style="font-size: 1.625em; font-weight: 300; line-height: 1.5; text-wrap: wrap; word-break: normal"
        >${heading.ja}</p
      >`,
    ),
    en: both(
      html`<h2 class="set">${heading.en}</h2>`,
      html`<p style="font-size: 1.625em; font-weight: 300; line-height: 1.5; text-wrap: wrap">${heading.en}</p>`,
    ),
  },
  {
    title: 'Numerals in IDs, codes and dates',
    code: 'font-variant-numeric: tabular-nums',
    why: 'Equally wide, so that two IDs can be compared digit by digit. Fonts without proportional numerals show no difference.',
    ja: numbers,
    en: numbers,
  },
];

/** The rules of text, each on real sentences in both languages. */
class TypePage extends LitElement {
  static override styles = [
    page,
    css`
      section {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 2rem 3rem;
        padding-block: 2.5rem;
        border-top: 1px solid var(--line);
      }
      .why {
        display: grid;
        gap: 0.75rem;
        align-content: start;
      }
    `,
  ];

  override render(): TemplateResult[] {
    return rules.map(
      ({ title, code, why, ja, en }) =>
        html`<section aria-label=${title}>
          <div class="why">
            <h3>${title}</h3>
            <p><code>${code}</code></p>
            <small>${why}</small>
          </div>
          ${specimen(ja)} ${specimen(en, 'en')}
        </section>`,
    );
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineTypePage(): void {
  defineSpecimen();
  if (!customElements.get('story-type')) customElements.define('story-type', TypePage);
}
