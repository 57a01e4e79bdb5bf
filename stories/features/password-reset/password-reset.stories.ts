import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unlistedPolicy, unlistedService } from '../../../.storybook/dealers-page.js';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/** Resets a forgotten password by a code from a mail. Opened by the login, and works alone too. */
const meta: Meta<Args> = {
  id: 'password-reset',
  title: 'ウィジェット | Widgets/パスワードの再設定 | Password reset',
  component: 'mylexus-password-reset',
  args: { email: '' },
  render: (args) => html`<mylexus-password-reset ${attributes(args)}></mylexus-password-reset>`,
};
export default meta;

type Story = StoryObj<Args>;

const send = async (user: User, email = 'hanako@example.jp'): Promise<void> => {
  await user.fill({ email });
  await user.submit();
  await user.sees('mylexus-verification-code');
};

const change = async (user: User, code: string, password = 'Hanako_2023'): Promise<void> => {
  await user.enterCode(code);
  await user.fill({ password });
  await user.submit();
};

export const Email: Story = { name: 'メールアドレスの入力 | Which account' };

export const Code: Story = {
  name: '認証コードと新しいパスワード | Code and new password',
  play: play((user) => send(user)),
};

/** The same step as for an account. The mail says that there is no account. */
export const UnknownEmail: Story = {
  name: '登録のないメールアドレス | Unknown email',
  play: play((user) => send(user, 'nobody@example.jp')),
};

export const CodeWrong: Story = {
  name: 'コードの誤り | Wrong code | code-wrong',
  play: play(async (user) => {
    await send(user);
    const code = Number(mockService.newestCode()) + 1;
    await change(user, String(code % 1_000_000).padStart(6, '0'));
    await user.sees('mylexus-verification-code:state(user-invalid)');
  }),
};

export const PasswordTooShort: Story = {
  name: 'パスワードの文字数 | Password too short',
  play: play(async (user) => {
    await send(user);
    await change(user, mockService.newestCode(), 'short');
    await user.sees('#password-error:not([hidden])');
  }),
};

/** The service knows the most common passwords; the page does not. */
export const PasswordTooCommon: Story = {
  name: '推測されやすいパスワード | Common password | too-common',
  play: play(async (user) => {
    await send(user);
    await change(user, mockService.newestCode(), 'password1');
    await user.sees('#password-error:not([hidden])');
  }),
};

export const Done: Story = {
  name: '再設定の完了 | Password changed',
  play: play(async (user) => {
    await send(user);
    await change(user, mockService.newestCode());
    await user.sees('.completion');
  }),
};

/** On an origin that the account service does not list, for instance a dealer's: a link to the hosted page. */
export const OnADealersPage: Story = {
  name: '販売店のページ | On a dealer’s page',
  parameters: { msw: [unlistedPolicy()] },
  render: () => html`
    <mylexus-session service=${unlistedService}
      ><mylexus-password-reset></mylexus-password-reset
    ></mylexus-session>
  `,
  play: play(async (user) => {
    await user.sees('a.primary');
  }),
};
