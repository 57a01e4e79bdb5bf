import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { mockService } from '../../../.storybook/mock-service.js';
import { play } from '../../../.storybook/user.js';
import { consentTo } from '../../../.storybook/visitor.js';

/** The sites that may know the account holder's details, and how to stop it. Only the account service's hosted pages have it. */
const meta: Meta = {
  id: 'consented-sites',
  title: 'ホスト画面 | Hosted pages/情報を提供しているサイト | Consented sites',
  parameters: { signedInAs: 'taro@example.jp', prepare: consentTo },
  render: () => html`<mylexus-consented-sites login-href="#login"></mylexus-consented-sites>`,
};
export default meta;

export const List: StoryObj = { name: '一覧 | List' };

export const None: StoryObj = { name: 'サイトなし | None', parameters: { prepare: async () => undefined } };

export const Confirmation: StoryObj = {
  name: '停止の確認 | Confirmation',
  play: play((user) => user.press('[data-stop]')),
};

export const Stopped: StoryObj = {
  name: '停止した | Stopped',
  play: play(async (user) => {
    await user.press('[data-stop]');
    await user.press('.danger');
    await user.find('.notice:not([hidden])');
  }),
};

export const Unavailable: StoryObj = {
  name: '停止できない | Stopping fails | unavailable',
  play: play(async (user) => {
    await user.press('[data-stop]');
    mockService.behaviour = 'down';
    await user.press('.danger');
    await user.problem();
  }),
};

export const CannotBeLoaded: StoryObj = {
  name: '読み込めない | Cannot be loaded',
  parameters: { msw: [http.get('*/api/account/sites', () => HttpResponse.error())] },
};

export const SignedOut: StoryObj = {
  name: 'ログアウト中 | Signed out',
  parameters: { signedInAs: '', prepare: async () => undefined },
};
