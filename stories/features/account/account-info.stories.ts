import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { attributes, type Args } from '../../../.storybook/attributes.js';
import { mockService } from '../../../.storybook/mock-service.js';

/** 登録情報: the account holder's details, with ［参照］ to the connected services (procedure ①-6). */
const meta: Meta<Args> = {
  id: 'account-info',
  title: 'ウィジェット | Widgets/登録情報 | Account information',
  component: 'mylexus-account-info',
  args: { 'services-href': '#services', 'sites-href': '#sites', 'login-href': '#login' },
  parameters: { signedInAs: 'hanako@example.jp' },
  render: (args) => html`<mylexus-account-info ${attributes(args)}></mylexus-account-info>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Individual: Story = { name: '6 登録情報 個人 | 6 Individual' };

export const Corporation: Story = {
  name: '登録情報 法人 | Corporation',
  parameters: { signedInAs: 'corp@example.jp' },
};

export const SignedOut: Story = { name: 'ログアウト中 | Signed out', parameters: { signedInAs: '' } };

export const Loading: Story = {
  name: '読み込み中 | Loading',
  parameters: { msw: [http.get('*/api/account', () => new Promise<never>(() => undefined))] },
};

export const Unavailable: Story = {
  name: '読み込めない | Cannot be loaded',
  parameters: { msw: [http.get('*/api/account', () => HttpResponse.error())] },
};

/** The session ended after the page read it: the answer to the call for the details is `session-expired`. */
export const SessionExpired: Story = {
  name: 'ログインの期限切れ | Session ended | session-expired',
  parameters: { msw: [http.get('*/api/account', () => mockService.signOut())] },
};
