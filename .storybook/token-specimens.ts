import { html, type TemplateResult } from 'lit';
import { details } from '../src/form/details.js';
import { errorMark } from '../src/form/error-mark.js';
import { doneMark } from '../src/form/icons.js';

/** A piece in which a token can be seen, and another value that shows what it does. */
export interface TokenSpecimen {
  piece: TemplateResult;
  changed: string;
}

const field = html`<div class="field">
  <label for="email">メールアドレス<span class="requirement">※必須</span></label>
  <input id="email" value="taro@example.jp" />
</div>`;
const button = html`<button type="button" class="button primary">次へ</button>`;
const fieldAndButton = html`<div class="stack">${field}${button}</div>`;
const rows = details([
  { label: 'お名前', value: '山田 葵' },
  { label: 'ID', value: '1000-****-0017', numeric: true },
]);
const code = html`<mylexus-verification-code label="認証コード" value="314159"></mylexus-verification-code>`;

/** Moves a progress line there and back: what a transition takes can only be seen while it runs. */
function step({ currentTarget }: Event): void {
  const line = (currentTarget as HTMLElement).closest('.stack')?.querySelector('progress');
  if (line) line.value = line.value === 2 ? 7 : 2;
}
const motion = html`<div class="stack">
  <div class="progress"><progress max="8" value="2" aria-label="進捗"></progress></div>
  <button type="button" class="button" @click=${step}>動かす</button>
</div>`;

/** By the names of tokens, without their prefix; a test holds it to the manifest. */
export const tokenSpecimens: Record<string, TokenSpecimen> = {
  ink: {
    piece: html`<div class="stack">
      <p>ご登録内容をご確認ください。</p>
      ${button}
    </div>`,
    changed: 'light-dark(#1d3a5f, #b9d4f2)',
  },
  paper: { piece: fieldAndButton, changed: 'light-dark(#f6efe2, #2b2a26)' },
  accent: {
    piece: html`<div class="stack">
      <p class="notice">お手元にカードをご用意ください。</p>
      <button type="button" class="button focused">戻る</button>
    </div>`,
    changed: 'light-dark(#005b9f, #7cc0f5)',
  },
  error: {
    piece: html`<div class="stack">
      <p class="error">${errorMark}<span>メールアドレスを入力してください。</span></p>
      <button type="button" class="button danger">連携を解除</button>
    </div>`,
    changed: 'light-dark(#8a3b00, #ffb77a)',
  },
  success: {
    piece: html`<div class="wizard">
      ${doneMark}
      <p>ご登録が完了しました。</p>
    </div>`,
    changed: 'light-dark(#005b9f, #7cc0f5)',
  },
  font: { piece: html`<p>大切なお知らせ ID 1000-0000</p>`, changed: 'serif' },
  'font-size': {
    piece: html`<div class="stack">
      <h3>本人確認</h3>
      <p>カードのIDを入力してください。</p>
      <p class="hint">ハイフンは不要です。</p>
    </div>`,
    changed: '20px',
  },
  radius: { piece: fieldAndButton, changed: '12px' },
  space: { piece: fieldAndButton, changed: '3px' },
  motion: { piece: motion, changed: '900ms' },
  'ink-soft': {
    piece: html`<div class="field">
      <label for="name">お名前<span class="requirement">※任意</span></label>
      <p class="hint">全角で入力してください。</p>
      <input id="name" value="山田 葵" />
    </div>`,
    changed: 'light-dark(#7a5c2e, #d6b27a)',
  },
  line: { piece: rows, changed: 'light-dark(#7a5c2e, #d6b27a)' },
  'line-strong': { piece: field, changed: 'light-dark(#7a5c2e, #d6b27a)' },
  'control-height': { piece: fieldAndButton, changed: '64px' },
  column: { piece: fieldAndButton, changed: '240px' },
  'code-gap': { piece: code, changed: '20px' },
  'code-slot': { piece: code, changed: '34px' },
  'code-font': { piece: code, changed: 'ui-monospace, monospace' },
  'code-font-size': { piece: code, changed: '18px' },
};
