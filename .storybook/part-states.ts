import { html, type TemplateResult } from 'lit';
import { submitButton, type Action } from '../src/form/action.js';
import { errorMark } from '../src/form/error-mark.js';
import { errorSummary } from '../src/form/error-summary.js';
import { checkboxField, textField, type FormContext } from '../src/form/field.js';
import { backMark } from '../src/form/icons.js';
import { radioField } from '../src/form/radio-field.js';
import type { SavedForm } from '../src/form/saved-form.js';
import type { SubmitController } from '../src/form/submit.js';
import type { WizardMessages } from '../src/i18n/messages.js';
import type { Language } from './names.js';

export const states = ['rest', 'hover', 'focus', 'pressed', 'pending', 'error', 'disabled'] as const;
export type State = (typeof states)[number];

export const stateNames: Record<State, string> = {
  rest: '通常 | Rest',
  hover: 'ホバー | Hover',
  focus: 'フォーカス | Focus',
  pressed: '押下 | Pressed',
  pending: '処理中 | Pending',
  error: 'エラー | Error',
  disabled: '使用不可 | Disabled',
};

/** What a part is drawn with: the form controller and the messages that a widget would give it. */
export interface PartContext extends FormContext<string> {
  form: SavedForm<string>;
  t: WizardMessages;
  language: Language;
  state: State;
}

export interface Part {
  name: string;
  /** The states that this part has. */
  states: readonly State[];
  /** What hover, focus, pressed and disabled are about. */
  control: string;
  /** Names and values of its fields. */
  fields?: Record<string, string>;
  draw(context: PartContext): TemplateResult;
}

const pointer: readonly State[] = ['rest', 'hover', 'focus', 'pressed'];
const inLanguage = ({ language }: PartContext, ja: string, en: string): string => (language === 'ja' ? ja : en);

const button = (context: PartContext, danger = false): TemplateResult => {
  const action: Action = {
    label: danger ? inLanguage(context, '連携を解除', 'Unlink') : inLanguage(context, '次へ', 'Next'),
    pending: inLanguage(context, '送信しています', 'Sending'),
    danger,
  };
  const submission = { pending: context.state === 'pending', onSubmitClick: () => undefined };
  return submitButton(action, submission as unknown as SubmitController);
};

/** The digits of `mylexus-verification-code`, as it draws them itself. */
const slots = (state: State, label: string): TemplateResult =>
  html`<div class="field ${state === 'error' ? 'invalid' : ''}">
    <input aria-label=${label} .value=${state === 'rest' ? '' : '314159'} />
    <div class="slots" aria-hidden="true">${[1, 2, 3, 4, 5, 6].map(() => html`<span></span>`)}</div>
  </div>`;

const email = (context: PartContext): TemplateResult =>
  textField(context, {
    name: 'email',
    label: inLanguage(context, 'メールアドレス', 'Email address'),
    hint: inLanguage(context, '例：name@example.jp', 'For example, name@example.jp'),
    autocomplete: 'off',
    required: true,
  });

/** Every part that the widgets are made of, drawn by their own templates. By the names of the stories. */
export const parts = {
  buttons: [
    {
      name: '主ボタン | Primary button',
      states: [...pointer, 'pending'],
      control: 'button',
      draw: (context) => button(context),
    },
    {
      name: '副ボタン | Secondary button',
      states: pointer,
      control: 'button',
      draw: (context) =>
        html`<button type="button" class="button">${inLanguage(context, 'キャンセル', 'Cancel')}</button>`,
    },
    {
      name: '取り消せない操作のボタン | Destructive button',
      states: [...pointer, 'pending'],
      control: 'button',
      draw: (context) => button(context, true),
    },
  ],
  fields: [
    {
      name: '入力欄 | Text field',
      states: ['rest', 'hover', 'focus', 'error'],
      control: 'input',
      fields: { email: 'taro@example.jp' },
      draw: email,
    },
    {
      name: 'パスワード | Password',
      states: ['rest', 'hover', 'focus', 'error'],
      control: 'input',
      fields: { password: 'Taro_2022' },
      draw: (context) =>
        textField(context, {
          name: 'password',
          label: inLanguage(context, 'パスワード', 'Password'),
          type: 'password',
          autocomplete: 'off',
          required: true,
        }),
    },
  ],
  choices: [
    {
      name: 'ラジオボタン | Radio buttons',
      states: ['rest', 'hover', 'focus', 'error'],
      control: 'input',
      fields: { type: 'individual' },
      draw: (context) =>
        radioField(context, {
          name: 'type',
          label: inLanguage(context, 'お客さま区分', 'Customer type'),
          required: true,
          choices: [
            { value: 'individual', label: inLanguage(context, '個人', 'Individual') },
            { value: 'corporation', label: inLanguage(context, '法人', 'Corporation') },
          ],
        }),
    },
    {
      name: 'チェックボックス | Checkbox',
      states: ['rest', 'hover', 'focus', 'error'],
      control: 'input',
      fields: { accepted: 'on' },
      draw: (context) =>
        checkboxField(context, {
          name: 'accepted',
          label: inLanguage(context, '利用規約に同意する', 'I accept the terms of use'),
        }),
    },
  ],
  links: [
    {
      name: 'リンク | Link',
      states: pointer,
      control: 'a',
      draw: (context) =>
        html`<p><a href="#link">${inLanguage(context, '新規登録ページへ', 'Create an account')}</a></p>`,
    },
    {
      name: '文字だけのボタン | Link button',
      states: pointer,
      control: 'button',
      draw: (context) => html`<button type="button" class="link">${inLanguage(context, '変更', 'Change')}</button>`,
    },
    {
      name: '戻る | Back',
      states: pointer,
      control: 'button',
      draw: ({ t }) => html`<button type="button" class="link back">${backMark}${t.back}</button>`,
    },
  ],
  messages: [
    {
      name: 'お知らせ | Notice',
      states: ['rest'],
      control: 'p',
      draw: (context) =>
        html`<p class="notice">${inLanguage(context, '前回の続きから再開しました。', 'You continued where you left.')}</p>`,
    },
    {
      name: '処理のエラー | Failed request',
      states: ['error'],
      control: 'div',
      draw: ({ t }) =>
        html`<div class="problem">
          ${errorMark}
          <div>
            <p>${t.problems.unavailable({ time: '', seconds: 0, tries: 0 })}</p>
            <button type="button" class="link">${t.retry}</button>
          </div>
        </div>`,
    },
    {
      name: '入力エラーの一覧 | Error summary',
      states: ['error'],
      control: 'a',
      fields: { email: '', password: '' },
      draw: (context) => {
        context.form.labels.set('email', inLanguage(context, 'メールアドレス', 'Email address'));
        context.form.labels.set('password', inLanguage(context, 'パスワード', 'Password'));
        return html`${errorSummary(context.form, context.t)}`;
      },
    },
  ],
  progress: [
    {
      name: '進捗 | Progress',
      states: ['rest'],
      control: 'progress',
      draw: (context) =>
        html`<div class="progress">
          <progress max="8" value="3" aria-label=${inLanguage(context, '進捗', 'Progress')}></progress>
          <p><span class="numeric">3 / 8</span><span>${inLanguage(context, '利用規約', 'Terms of use')}</span></p>
        </div>`,
    },
  ],
  code: [
    {
      name: '認証コードの桁 | Code slots',
      states: ['rest', 'focus', 'error', 'disabled'],
      control: 'input',
      draw: (context) => slots(context.state, inLanguage(context, '認証コード', 'Verification code')),
    },
  ],
} satisfies Record<string, readonly Part[]>;

export type PartGroup = keyof typeof parts;
