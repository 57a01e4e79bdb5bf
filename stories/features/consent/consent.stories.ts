import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { mockService } from '../../../.storybook/mock-service.js';
import { play } from '../../../.storybook/user.js';

let interaction = '';
const begin = async (): Promise<void> => void (interaction = await mockService.beginInteraction());

/** Whether a dealer's site may know the visitor's name and linked brands. Only the account service's hosted pages have it. */
const meta: Meta = {
  id: 'consent',
  title: 'ホスト画面 | Hosted pages/情報提供の確認 | Consent',
  parameters: { signedInAs: 'taro@example.jp', prepare: begin },
  render: () => html`<mylexus-consent interaction=${interaction} return-to="#continue"></mylexus-consent>`,
};
export default meta;

export const Question: StoryObj = { name: '確認 | Question' };

export const NoBrands: StoryObj = {
  name: '連携中のブランドなし | No linked brand',
  parameters: { signedInAs: 'hanako@example.jp' },
};

export const Consented: StoryObj = { name: '同意した | Agreed', play: play((user) => user.submit()) };

export const Refused: StoryObj = {
  name: '同意しない | Not agreed',
  play: play((user) => user.press('button[type=button]')),
};

export const Loading: StoryObj = {
  name: '読み込み中 | Loading',
  parameters: { msw: [http.get('*/api/interactions/*', () => new Promise<never>(() => undefined))] },
};

export const CannotBeLoaded: StoryObj = {
  name: '読み込めない | Cannot be loaded',
  parameters: { msw: [http.get('*/api/interactions/*', () => HttpResponse.error())] },
};

export const Unavailable: StoryObj = {
  name: '送信できない | The answer cannot be sent | unavailable',
  play: play(async (user) => {
    await user.find('button[type=submit]');
    mockService.behaviour = 'down';
    await user.submit();
    await user.problem();
  }),
};

export const Ended: StoryObj = {
  name: '期限切れ | Expired | not-found',
  parameters: { prepare: async () => void (interaction = '0'.repeat(32)) },
};

export const SignedOut: StoryObj = { name: 'ログアウト中 | Signed out', parameters: { signedInAs: '' } };
