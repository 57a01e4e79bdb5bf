import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { play } from '../../../.storybook/user.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/**
 * The announcement of the renewal: what is new, which procedure applies (by two questions or by the session), both
 * procedures step by step, and the discontinued functions.
 */
const meta: Meta<Args> = {
  id: 'migration-guide',
  title: 'ウィジェット | Widgets/リニューアルのお知らせ | Migration guide',
  component: 'mylexus-migration-guide',
  args: { 'linking-href': '#linking', 'registration-href': '#register', 'top-href': '#top' },
  render: (args) => html`<mylexus-migration-guide ${attributes(args)}></mylexus-migration-guide>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Announcement: Story = { name: 'お知らせ | Announcement' };

/** Pictures from a folder of the page. */
export const OwnPictures: Story = {
  name: 'ページ側の画像 | Pictures of the page',
  render: () => html`<mylexus-migration-guide pictures="pictures/guide"></mylexus-migration-guide>`,
};

export const NoAccount: Story = {
  name: 'お手続き②が必要な方 | Without an account',
  play: play((user) => user.press('[part=question] .answers button:last-of-type')),
};

export const Unlinked: Story = {
  name: 'お手続き①が必要な方 | With an account, not linked',
  play: play(async (user) => {
    await user.press('[part=question] .answers button');
    await user.press('[aria-labelledby=question-hasLink] .answers button:last-of-type');
    await user.sees('[part=result]');
  }),
};

export const Ready: Story = {
  name: 'お手続き不要の方 | Nothing to do',
  play: play(async (user) => {
    await user.press('[part=question] .answers button');
    await user.press('[aria-labelledby=question-hasLink] .answers button');
    await user.sees('[part=result]');
  }),
};

/** Signed in: the session answers the questions. */
export const SignedInUnlinked: Story = {
  name: 'ログイン済み 連携前 | Signed in, not linked',
  parameters: { signedInAs: 'hanako@example.jp' },
};

export const SignedInLinked: Story = {
  name: 'ログイン済み 連携後 | Signed in and linked',
  parameters: { signedInAs: 'taro@example.jp' },
};
