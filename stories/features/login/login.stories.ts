import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { unlistedPolicy, unlistedService } from '../../../.storybook/dealers-page.js';
import { play } from '../../../.storybook/user.js';
import { mockService } from '../../../.storybook/mock-service.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/** Signs in to a TOYOTAアカウント (procedure ①-2). */
const meta: Meta<Args> = {
  id: 'login',
  title: 'ウィジェット | Widgets/ログイン | Login',
  component: 'mylexus-login',
  args: { email: '', 'return-to': '', 'registration-href': '' },
  render: (args) => html`<mylexus-login ${attributes(args)}></mylexus-login>`,
};
export default meta;

type Story = StoryObj<Args>;

const submitLogin = (email: string, password: string) =>
  play(async (user) => {
    await user.fill({ email, password });
    await user.submit();
    await user.problem();
  });

const failing = (behaviour: typeof mockService.behaviour) =>
  play(async (user) => {
    await user.fill({ email: 'hanako@example.jp', password: 'Hanako_2022' });
    mockService.behaviour = behaviour;
    await user.submit();
    await user.problem();
  });

export const Empty: Story = { name: 'ログイン | Login' };

export const Required: Story = {
  name: '未入力 | Nothing filled in',
  play: play(async (user) => {
    await user.submit();
    await user.sees('#password-error:not([hidden])');
  }),
};

export const EmailFormat: Story = {
  name: 'メールアドレスの形式 | Not an email address',
  play: play(async (user) => {
    await user.fill({ email: 'hanako＠example', password: 'Hanako_2022' });
    await user.submit();
    await user.sees('#email-error:not([hidden])');
  }),
};

export const WrongPassword: Story = {
  name: 'パスワードの誤り | Wrong password | login-failed',
  play: submitLogin('hanako@example.jp', 'Hanako_2023'),
};

/** The same problem as for a wrong password, so that it does not reveal who has an account. */
export const UnknownEmail: Story = {
  name: '登録のないメールアドレス | Unknown email | login-failed',
  play: submitLogin('nobody@example.jp', 'Hanako_2022'),
};

export const LockedAccount: Story = {
  name: 'ロック中のアカウント | Locked account | locked',
  play: submitLogin('locked@example.jp', 'Locked_2022'),
};

export const FifthFailure: Story = {
  name: '5回目の失敗 | Fifth failure | locked',
  parameters: { prepare: () => (mockService.settings.login = { failures: 1, lockMinutes: 30 }) },
  play: submitLogin('hanako@example.jp', 'Hanako_2023'),
};

export const RateLimited: Story = {
  name: '回数制限 | Too many requests | rate-limited',
  play: failing('rate-limited'),
};

export const Unavailable: Story = { name: '接続できない | Service down | unavailable', play: failing('down') };

/** The HTML of a proxy instead of an answer. The typed text stays, also the password. */
export const AnswersHtml: Story = { name: 'HTMLの応答 | Answer is HTML | unavailable', play: failing('html') };

/** A problem code that this version of the widgets does not know is shown as `unavailable`. */
export const UnknownCode: Story = {
  name: '未知のコード | Unknown code | unavailable',
  parameters: {
    msw: [http.post('*/api/session', () => HttpResponse.json({ code: 'invented-tomorrow' }, { status: 418 }))],
  },
  play: submitLogin('hanako@example.jp', 'Hanako_2022'),
};

/** The button keeps its width and shows that the request is running. */
export const Waiting: Story = {
  name: '送信中 | Waiting for the service',
  parameters: { msw: [http.post('*/api/session', () => new Promise<never>(() => undefined))] },
  play: play(async (user) => {
    await user.fill({ email: 'hanako@example.jp', password: 'Hanako_2022' });
    await user.submit();
    await user.sees('button[aria-disabled=true]');
  }),
};

export const PasswordShown: Story = {
  name: 'パスワードを表示 | Password shown',
  play: play(async (user) => {
    await user.fill({ email: 'hanako@example.jp', password: 'Hanako_2022' });
    await user.press('button.reveal');
  }),
};

export const SignedIn: Story = {
  name: 'ログイン済み | Signed in',
  parameters: { signedInAs: 'hanako@example.jp' },
  args: { 'return-to': '/' },
};

export const JustSignedIn: Story = {
  name: 'ログイン完了 | Just signed in',
  play: play(async (user) => {
    await user.fill({ email: 'ｔａｒｏ@example.jp', password: 'Taro_2022' });
    await user.submit();
    await user.sees('#heading + p');
  }),
};

/** On an origin that the account service does not list, for instance a dealer's: a link, and no password field. */
export const OnADealersPage: Story = {
  name: '販売店のページ | On a dealer’s page',
  parameters: { msw: [unlistedPolicy()] },
  render: () => html`
    <mylexus-session service=${unlistedService}><mylexus-login></mylexus-login></mylexus-session>
  `,
};

/** The account service does not say whether passwords may be typed here: a link, the reason and a retry. */
export const NoPolicy: Story = {
  name: '応答なし | The service does not answer | unavailable',
  parameters: { msw: [http.get('https://unavailable.lexus.example/api/policy', () => HttpResponse.error())] },
  // A service of its own, since the policy of a service is read once.
  render: () => html`
    <mylexus-session service="https://unavailable.lexus.example"><mylexus-login></mylexus-login></mylexus-session>
  `,
  play: play(async (user) => {
    await user.problem();
  }),
};

/** The service accepted the password, but the browser does not keep a cookie of another site. */
export const CookiesBlocked: Story = {
  name: 'Cookieのブロック | Cookies of other sites are blocked | cookies-blocked',
  parameters: {
    msw: [
      http.post('*/api/session', () => HttpResponse.json({ state: 'signed-in', displayName: '佐藤 花子', brands: [] })),
    ],
  },
  play: submitLogin('hanako@example.jp', 'Hanako_2022'),
};

/** Replaces the login; see also Password reset. */
export const Forgotten: Story = {
  name: 'パスワードをお忘れの方 | Forgotten password',
  play: play(async (user) => {
    await user.fill({ email: 'hanako@example.jp' });
    await user.press('.actions button.link:last-of-type');
    await user.sees('mylexus-password-reset');
  }),
};
