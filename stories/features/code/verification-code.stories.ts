import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { attributes, type Args } from '../../../.storybook/attributes.js';
import '../../../src/define/verification-code.js';

/**
 * The input of a six-digit code from a mail. One native text input, form-associated: it works in any `<form>`.
 * Full-width digits, and blanks, hyphens and words around a pasted code are accepted; `value` contains ASCII digits.
 */
const meta: Meta<Args> = {
  id: 'verification-code',
  title: 'ウィジェット | Widgets/認証コード | Verification code',
  component: 'mylexus-verification-code',
  args: {
    name: 'code',
    label: '認証コード',
    value: '',
    help: '',
    error: '',
    required: true,
    disabled: false,
    readonly: false,
    autosubmit: false,
  },
  argTypes: { help: { description: 'Content of the `help` slot', table: { category: 'content' } } },
  render: (args) => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <mylexus-verification-code ${attributes(args)}>
        ${args['help'] ? html`<span slot="help">${args['help']}</span>` : nothing}
      </mylexus-verification-code>
    </form>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = { name: '未入力 | Empty' };

export const Partial: Story = { name: '入力途中 | Partly filled in', args: { value: '3141' } };

export const Filled: Story = { name: '入力済み | Filled in', args: { value: '314159' } };

export const WithHelp: Story = {
  name: '説明つき | With help',
  args: { help: 'メールに記載された6桁の数字を入力してください。' },
};

/** After an incomplete field was left, or its form submitted. */
export const Incomplete: Story = {
  name: '桁数不足 | Incomplete',
  args: { value: '314' },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('mylexus-verification-code')?.checkValidity();
  },
};

/** An error of the account service, set by the page as `error`. */
export const Refused: Story = {
  name: 'コードの誤り | Refused code',
  args: { value: '314159', error: '認証コードが正しくありません。あと\u20604\u2060回入力できます。' },
};

export const Disabled: Story = { name: '使用不可 | Disabled', args: { value: '314159', disabled: true } };

export const ReadOnly: Story = { name: '読み取り専用 | Read only', args: { value: '314159', readonly: true } };

/** A plain native form: `<label for>`, a button, and nothing else. */
export const InANativeForm: Story = {
  name: 'HTMLのフォーム内 | In a native form',
  render: () => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <label for="code">認証コード</label>
      <mylexus-verification-code id="code" name="code" required></mylexus-verification-code>
      <p><button>次へ</button></p>
    </form>
  `,
};

/** The look of a page, by custom properties. */
export const OwnLook: Story = {
  name: 'ページの見た目に合わせる | Look of the page',
  args: { value: '3141' },
  decorators: [
    (story) => html`
      <div
        style="
          --mylexus-code-slot: 36px;
          --mylexus-code-gap: 4px;
          --mylexus-code-font: ui-monospace, monospace;
          --mylexus-code-font-size: 20px;
          --mylexus-accent: #005b9f;
        "
      >
        ${story()}
      </div>
    `,
  ],
};
