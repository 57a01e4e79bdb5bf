import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { changeCredential, linkElsewhere, linkMany } from '../../../.storybook/visitor.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/** 連携中のコネクティッドサービス一覧 with ［追加］ (procedure ①-7 to ①-11) and unlinking. */
const meta: Meta<Args> = {
  id: 'connected-services',
  title: 'ウィジェット | Widgets/連携中のサービス | Connected services',
  component: 'mylexus-connected-services',
  args: { 'login-href': '#login' },
  parameters: { signedInAs: 'hanako@example.jp' },
  render: (args) => html`<mylexus-connected-services ${attributes(args)}></mylexus-connected-services>`,
};
export default meta;

type Story = StoryObj<Args>;
const taro = { signedInAs: 'taro@example.jp' };

export const Empty: Story = { name: '7 一覧 連携なし | 7 List, nothing linked' };

export const Linked: Story = { name: '7 一覧 連携あり | 7 List, linked', parameters: taro };

export const Many: Story = {
  name: '7 一覧 多数の連携 | 7 List, many cars',
  parameters: { ...taro, prepare: () => linkMany(12) },
};

/** The credential has another holder now: the list shows the link as invalid. */
export const Invalidated: Story = {
  name: '一覧 名義変更で無効 | Link invalidated',
  parameters: { ...taro, prepare: () => changeCredential('1000-0000-0033', 'transferred') },
};

/** The contract was cancelled: the list shows the link as invalid. */
export const ContractCancelled: Story = {
  name: '一覧 解約で無効 | Link invalidated, cancelled',
  parameters: { ...taro, prepare: () => changeCredential('1000-0000-0033', 'cancelled') },
};

/** The contract is suspended: the list shows the link as invalid until it is resumed. */
export const ContractSuspended: Story = {
  name: '一覧 停止中 | Link invalidated, suspended',
  parameters: { ...taro, prepare: () => changeCredential('1000-0000-0033', 'suspended') },
};

export const SignedOut: Story = { name: '一覧 ログアウト中 | Signed out', parameters: { signedInAs: '' } };

export const Loading: Story = {
  name: '一覧 読み込み中 | Loading',
  parameters: { ...taro, msw: [http.get('*/api/services', () => new Promise<never>(() => undefined))] },
};

export const Unavailable: Story = {
  name: '一覧 読み込めない | Cannot be loaded',
  parameters: { ...taro, msw: [http.get('*/api/services', () => HttpResponse.error())] },
};

const toNotice = async (user: User): Promise<void> => {
  await user.press('.brand-head button');
  await user.sees('button[type=submit]');
};

const toIdentity = async (user: User): Promise<void> => {
  await toNotice(user);
  await user.submit();
  await user.sees('#id');
};

const toDetails = async (user: User): Promise<void> => {
  await toIdentity(user);
  await user.identify('1000-0000-0017');
  await user.sees('.card');
};

export const Notice: Story = { name: '8 連携時の注意事項 | 8 Notice', play: play(toNotice) };

export const Identity: Story = { name: '9 本人確認 | 9 Identity details', play: play(toIdentity) };

export const Details: Story = { name: '10 情報の確認 | 10 Service details', play: play(toDetails) };

export const Done: Story = {
  name: '11 連携完了 | 11 Linked',
  play: play(async (user) => {
    await toDetails(user);
    await user.submit();
    await user.sees('.completion');
  }),
};

const toUnlink = async (user: User): Promise<void> => {
  await user.press('.row button');
  await user.sees('#password');
};

/** The step lists the consequences and asks for the password. */
export const Unlink: Story = { name: '連携の解除 | Unlink', parameters: taro, play: play(toUnlink) };

export const UnlinkWrongPassword: Story = {
  name: '連携の解除 パスワードの誤り | Unlink, wrong password | password-wrong',
  parameters: taro,
  play: play(async (user) => {
    await toUnlink(user);
    await user.fill({ password: 'Taro_2023' });
    await user.submit();
    await user.sees('input[aria-invalid=true]:focus');
  }),
};

export const Unlinked: Story = {
  name: '連携の解除 完了 | Unlinked',
  parameters: taro,
  play: play(async (user) => {
    await toUnlink(user);
    await user.fill({ password: 'Taro_2022' });
    await user.submit();
    await user.sees('.notice');
  }),
};

const showsProblem = (act: (user: User) => Promise<unknown>): Story => ({
  play: play(async (user) => {
    await act(user);
    await user.problem();
  }),
});

const identify = (credential: string, password?: string) => async (user: User) => {
  await toIdentity(user);
  await user.identify(credential, password);
};

export const IdentityMismatch: Story = {
  name: '登録情報と不一致 | Details do not match | identity-mismatch',
  ...showsProblem(identify('1000-0000-0017', 'Owner_0025')),
};

export const IdentityLocked: Story = {
  name: '入力回数の上限 | Fifth failure | locked',
  ...showsProblem(async (user) => {
    mockService.settings.identity = { failures: 1, lockMinutes: 30 };
    await identify('1000-0000-0017', 'Owner_0025')(user);
  }),
};

export const CredentialInactive: Story = {
  name: '利用できないID | Cancelled, transferred or suspended | credential-inactive',
  ...showsProblem(identify('1000-0000-0041')),
};

export const AlreadyLinked: Story = {
  name: '別のアカウントと連携済み | Linked elsewhere | already-linked',
  ...showsProblem(identify('1000-0000-0033')),
};

export const AlreadyYours: Story = {
  name: '連携済みのID | Already yours | already-yours',
  parameters: taro,
  ...showsProblem(identify('1000-0000-0033')),
};

const confirm = (before: () => Promise<void> | void): Story =>
  showsProblem(async (user) => {
    await toDetails(user);
    await before();
    await user.submit();
  });

/** Another account linked the credential between the details and ［登録］. */
export const LostRace: Story = {
  name: '［登録］直前に別のアカウントと連携 | Linked elsewhere just before ［登録］ | already-linked',
  ...confirm(() => linkElsewhere('1000-0000-0017')),
};

export const ConfirmUnavailable: Story = {
  name: '［登録］で接続できない | Service down at ［登録］ | unavailable',
  ...confirm(() => {
    mockService.behaviour = 'down';
  }),
};

export const RateLimited: Story = {
  name: '回数制限 | Too many requests | rate-limited',
  ...confirm(() => {
    mockService.behaviour = 'rate-limited';
  }),
};

/** The session ended while the visitor read: a problem, and the list links to the login. */
export const SessionExpired: Story = {
  name: 'ログインの期限切れ | Session ended | session-expired',
  ...confirm(() => mockService.clock.advance(31 * 60_000)),
};

/** The answer to ［登録］ was lost: the widget reads the state and does not repeat the request. */
export const LostAnswer: Story = {
  name: '［登録］の応答が届かない | Lost answer',
  play: play(async (user) => {
    await toDetails(user);
    mockService.loseNextResponse(/confirmation$/);
    await user.submit();
    await user.sees('.completion');
  }),
};
