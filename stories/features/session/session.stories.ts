import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { changeCredential } from '../../../.storybook/visitor.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/** Sets the account service, and shows parts of the page by the session, for instance the owner site. */
const meta: Meta<Args> = {
  id: 'session',
  title: 'ウィジェット | Widgets/表示の切り替え | Session',
  component: 'mylexus-session',
  args: { service: '', brand: 'lexus' },
  render: (args) => html`
    <mylexus-session ${attributes(args)}>
      <mylexus-account-menu login-href="#login" registration-href="#register" account-href="#account">
      </mylexus-account-menu>
      <p slot="signed-out">ログインすると、オーナーサイトをご利用いただけます。</p>
      <p slot="unlinked">おクルマのIDを連携すると、オーナーサイトをご利用いただけます。</p>
      <p slot="linked">ようこそ、オーナーサイトへ。</p>
      <p slot="unavailable">ただいま接続できません。しばらくしてから、もう一度お試しください。</p>
    </mylexus-session>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const SignedOut: Story = { name: 'ログアウト中 | Signed out' };

export const Unlinked: Story = {
  name: '連携前 | Signed in, not linked',
  parameters: { signedInAs: 'hanako@example.jp' },
};

/** With an active link, the top page shows the owner site (procedure ①-11). */
export const Linked: Story = { name: '11 連携後 | 11 Owner site open', parameters: { signedInAs: 'taro@example.jp' } };

export const Invalidated: Story = {
  name: '名義変更後 | After a change of the holder',
  parameters: { signedInAs: 'taro@example.jp', prepare: () => changeCredential('1000-0000-0033', 'transferred') },
};
