import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { attributes, type Args } from '../../../.storybook/attributes.js';
import {
  failAtSite,
  signInAtSite,
  siteService,
  unlistedPolicy,
  type SiteState,
} from '../../../.storybook/dealers-page.js';
import { play } from '../../../.storybook/user.js';

/**
 * The page of a dealer's site, with `client-id`. The widgets show the session of the site: the account service does not list
 * the page, so nothing secret is typed here. Links begin a sign-in and leave the page.
 */
const meta: Meta<Args> = {
  id: 'dealers-page',
  title: 'ウィジェット | Widgets/販売店のページ | Dealer’s page',
  component: 'mylexus-session',
  render: (args) => html`
    <mylexus-session ${attributes(args)}>
      <header style="display: flex; justify-content: flex-end; min-height: 160px; align-items: flex-start">
        <mylexus-account-menu><a href="#login">ログイン</a></mylexus-account-menu>
      </header>
      <mylexus-login><a href="#login">ログイン</a></mylexus-login>
      <p slot="signed-out">ログインすると、ご試乗の予約をお申し込みいただけます。</p>
      <p slot="linked">オーナーさま専用のご予約枠をご用意しています。</p>
      <p slot="unlinked">ご試乗のご予約は、お電話で承ります。</p>
    </mylexus-session>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A story of a site without a backend. */
const site = (state: SiteState, prepare?: () => void) => ({
  args: { service: siteService(state), brand: 'lexus', 'client-id': 'chuo' },
  parameters: { msw: [unlistedPolicy(siteService(state))], prepare },
});

/** A story of a site with a backend, whose server answers so. */
const siteWithBackend = (state: SiteState, answer: () => Response) => ({
  args: { ...site(state).args, 'session-endpoint': '/mylexus/session' },
  parameters: { msw: [unlistedPolicy(siteService(state)), http.get('*/mylexus/session', answer)] },
});

const seesParts = play((user) => user.sees('p[slot]'));
const seesName = play(async (user) => {
  await user.press('.toggle');
  await user.sees('.name');
});
const seesNotice = play((user) => user.sees('[role=alert]'));

export const SignedOut: Story = {
  ...site('signed-out'),
  name: 'ログアウト中 | Signed out',
  play: seesParts,
};

/** The name is all that the page knows of the visitor, beside the linked brands. */
export const SignedIn: Story = {
  ...site('linked', () => signInAtSite('linked', ['lexus'])),
  name: 'ログイン中、連携済み | Signed in, linked',
  play: seesName,
};

export const Unlinked: Story = {
  ...site('unlinked', () => signInAtSite('unlinked', [])),
  name: 'ログイン中、連携前 | Signed in, not linked',
  play: seesParts,
};

/** The visitor did not consent on the hosted page. */
export const Refused: Story = {
  ...site('denied', () => failAtSite('denied')),
  name: '同意しない | Consent refused',
  play: seesNotice,
};

/** This tab did not begin the sign-in, for instance because an app opened the return in another browser. */
export const Lost: Story = {
  ...site('lost', () => failAtSite('lost')),
  name: '別のタブへの戻り | Return that the tab does not know',
  play: seesNotice,
};

/** The visitor came back after more than ten minutes, or from a registration after more than two hours. */
export const Expired: Story = {
  ...site('expired', () => failAtSite('expired')),
  name: '時間切れ | Returned too late',
  play: seesNotice,
};

/** The account service's answer was not valid or did not arrive, for instance because the site was closed meanwhile. */
export const Failed: Story = {
  ...site('failed', () => failAtSite('failed')),
  name: 'ログインできない | Sign-in not completed',
  play: seesNotice,
};

/**
 * A site that the account service does not know, or has closed. The page cannot tell: its links stay. They lead to a page of the
 * account service that says so, and that leads to no other site.
 */
export const Closed: Story = {
  ...site('closed'),
  name: '停止されたサイト | Closed or unknown site',
  play: seesParts,
};

export const BackendSignedOut: Story = {
  ...siteWithBackend('backend-signed-out', () => HttpResponse.json({ state: 'signed-out' })),
  name: 'サーバーのあるサイト、ログアウト中 | With a backend, signed out',
  play: seesParts,
};

export const BackendSignedIn: Story = {
  ...siteWithBackend('backend-linked', () =>
    HttpResponse.json({ state: 'signed-in', displayName: '田中 太郎', brands: ['lexus'] }),
  ),
  name: 'サーバーのあるサイト、ログイン中 | With a backend, signed in',
  play: seesName,
};

/** The site's own server does not answer: the fallback content stays, and the login is the way on. */
export const BackendDown: Story = {
  ...siteWithBackend('backend-down', () => HttpResponse.error()),
  name: 'サーバーのあるサイト、応答なし | With a backend that does not answer',
  play: play((user) => user.sees('a.primary')),
};
