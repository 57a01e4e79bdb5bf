import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mockService } from '../../../.storybook/mock-service.js';
import { play } from '../../../.storybook/user.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/** The account menu of a header: ログイン and 新規登録, or MENU → 設定 → アカウント情報の確認・修正 (procedure ①-1 and ①-3 to ①-5). */
const meta: Meta<Args> = {
  id: 'account-menu',
  title: 'ウィジェット | Widgets/メニュー | Account menu',
  component: 'mylexus-account-menu',
  args: { 'login-href': '#login', 'registration-href': '#register', 'settings-href': '', 'account-href': '#account' },
  parameters: { signedInAs: 'hanako@example.jp' },
  render: (args) => html`
    <header style="display: flex; justify-content: flex-end; min-height: 320px; align-items: flex-start">
      <mylexus-account-menu ${attributes(args)}></mylexus-account-menu>
    </header>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const SignedOut: Story = { name: '1 ログアウト中 | 1 Signed out', parameters: { signedInAs: '' } };

export const SignedIn: Story = { name: '3 ログイン中 | 3 Signed in' };

export const Open: Story = { name: '4 ［MENU］を開く | 4 Menu open', play: play((user) => user.press('.toggle')) };

export const Settings: Story = {
  name: '5 ［設定］を開く | 5 Settings open',
  play: play(async (user) => {
    await user.press('.toggle');
    await user.press('.panel button.item');
  }),
};

/** For a site with its own page 設定. */
export const SettingsPage: Story = {
  name: '4 設定ページへのリンク | 4 Link to a page of settings',
  args: { 'settings-href': '#settings' },
  play: play((user) => user.press('.toggle')),
};

export const SignOutUnavailable: Story = {
  name: 'ログアウトできない | Signing out fails | unavailable',
  play: play(async (user) => {
    await user.press('.toggle');
    mockService.behaviour = 'down';
    await user.press('li:last-of-type > button.item');
    await user.problem();
  }),
};
