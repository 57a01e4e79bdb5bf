import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { newPassword, reach, resendCode } from '../../../.storybook/visitor.js';

/** Behaviour at every step: resuming, waiting, double clicks, and a service that is slow, down or does not answer. */
const meta: Meta = {
  id: 'registration-resilience',
  title: 'ウィジェット | Widgets/新規登録 | Registration/中断と再開 | Interruptions',
  component: 'mylexus-registration',
  tags: ['!autodocs'],
  render: () => html`<mylexus-registration return-to="#top" login-href="#login"></mylexus-registration>`,
};
export default meta;

type Story = StoryObj;
type Step = Parameters<typeof reach>[0];

const at = (step: Step, act?: (user: User) => Promise<unknown>): Story => ({
  parameters: { prepare: () => reach(step) },
  ...(act && { play: play(act) }),
});

/** After a reload, in a second tab or back from the mail app: the step of the service, with a notice. */
export const ResumedAtTerms: Story = { name: '再開 利用規約から | Resumed at the terms', ...at('terms') };
export const ResumedAtIdentity: Story = { name: '再開 本人確認から | Resumed at identity', ...at('identity') };
export const ResumedAtEmail: Story = { name: '再開 メールアドレスから | Resumed at email', ...at('email') };
export const ResumedAtCode: Story = { name: '再開 認証コードから | Resumed at the code', ...at('code') };
export const ResumedAtProfile: Story = { name: '再開 お客さま情報から | Resumed at account details', ...at('profile') };
export const ResumedAtReview: Story = { name: '再開 確認画面から | Resumed at the review', ...at('review') };

/** On another device: the visitor verifies the same email address by a new code, and the registration continues here. */
export const AnotherDevice: Story = {
  name: '別の端末で再開 | On another device',
  parameters: {
    async prepare() {
      await reach('review');
      mockService.jar.clear();
      mockService.clock.advance(mockService.settings.challenge.resendSeconds * 1000);
    },
  },
  play: play(async (user) => {
    await user.press('.have-account + button');
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('mylexus-verification-code');
    await user.enterCode(mockService.newestCode('ichiro@example.jp'));
    await user.submit();
    await user.sees('.section-head');
  }),
};

/** The browser's back and forward buttons move between steps. To try them, open the story in its own tab. */
export const BrowserBack: Story = {
  name: 'ブラウザーの戻る | Browser back',
  ...at('email', async (user) => {
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('mylexus-verification-code');
    history.back();
    await user.sees('#email');
  }),
};

/** The browser asks for confirmation before the page is left only while unsent input would be lost. */
export const Unsent: Story = {
  name: '離脱の確認 | Leaving with unsent input',
  ...at('profile', (user) => user.fill({ street: '神宮前1-2-3' })),
};

/** Back from the account details: the step of the accepted code is skipped. */
export const Back: Story = {
  name: '戻る | Back, input kept',
  ...at('profile', async (user) => {
    await user.fill({ city: '渋谷区' });
    await user.press('.back');
    await user.sees('#email');
  }),
};

/** The password is already stored, so the field is optional. */
export const ChangeFromReview: Story = {
  name: '確認画面から変更 | Change from the review',
  ...at('review', async (user) => {
    await user.press('.section + .section .section-head button');
    await user.sees('#familyName');
  }),
};

export const ResendWaiting: Story = {
  name: '再送信まで待つ | Resend, too early',
  ...at('code', async (user) => {
    await user.sees('.help-links .hint');
  }),
};

export const Resent: Story = {
  name: '再送信しました | Code sent again',
  parameters: {
    async prepare() {
      await reach('code');
      mockService.clock.advance(mockService.settings.challenge.resendSeconds * 1000);
    },
  },
  play: play(async (user) => {
    await user.press('.help-links button');
    await user.sees('[role=status].hint:not(:empty)');
  }),
};

export const ResendUsedUp: Story = {
  name: '再送信の上限 | No more mails',
  parameters: {
    async prepare() {
      const registration = await reach('code');
      for (let sends = 1; sends < mockService.settings.challenge.sends; sends += 1) await resendCode(registration);
    },
  },
};

/** The button keeps its width and shows that the request is running; a second press does nothing. */
export const Waiting: Story = {
  name: '送信中 | Waiting for the service',
  ...at('email', async (user) => {
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('button[aria-disabled=true]');
  }),
};
Waiting.parameters = {
  ...Waiting.parameters,
  msw: [http.post('*/api/registrations/:id/email', () => new Promise<never>(() => undefined))],
};

const behaving = (behaviour: typeof mockService.behaviour): Story =>
  at('email', async (user) => {
    await user.fill({ email: 'ichiro@example.jp' });
    mockService.behaviour = behaviour;
    await user.submit();
    await user.problem();
  });

export const Unavailable: Story = { name: '接続できない | Service down | unavailable', ...behaving('down') };
export const AnswersHtml: Story = { name: 'HTMLの応答 | Answer is HTML | unavailable', ...behaving('html') };
export const RateLimited: Story = { name: '回数制限 | Too many requests | rate-limited', ...behaving('rate-limited') };

/** A problem code that this version of the widgets does not know is shown as `unavailable`. */
export const UnknownCode: Story = {
  name: '未知のコード | Unknown code | unavailable',
  ...at('email', async (user) => {
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.problem();
  }),
};
UnknownCode.parameters = {
  ...UnknownCode.parameters,
  msw: [
    http.post('*/api/registrations/:id/email', () =>
      HttpResponse.json({ code: 'invented-tomorrow', title: 'Something new' }, { status: 418 }),
    ),
  ],
};

/** A text that fails to load: a problem with a retry button. */
export const TermsUnavailable: Story = {
  name: '規約を読み込めない | Terms cannot be loaded | unavailable',
  parameters: {
    prepare: () => reach('terms'),
    msw: [http.get('*/api/documents/terms', () => HttpResponse.error())],
  },
};

/** The registration ended after the idle time: the problem, and the first step. */
export const SessionExpired: Story = {
  name: '30分以上の中断 | Registration ended | session-expired',
  ...at('profile', async (user) => {
    await user.fill({ password: newPassword });
    mockService.clock.advance(31 * 60_000);
    await user.submit();
    await user.problem();
  }),
};

/** Another tab continued: this one shows the present step. */
export const AnotherTab: Story = {
  name: '別のタブで進んだ | Another tab continued | wrong-step',
  ...at('terms', async (user) => {
    await user.press('#accepted');
    await reach('notice', { path: 'without-id' }).catch(() => undefined);
    await user.submit();
    await user.problem();
  }),
};

export const DoubleClick: Story = {
  name: '二重クリック | Double click registers once',
  ...at('review', async (user) => {
    await user.doubleClick('button[type=submit]');
    await user.sees('.completion');
  }),
};

/** The answer to ［登録］ was lost: the widget reads the state and does not repeat the request. */
export const LostAnswer: Story = {
  name: '［登録］の応答が届かない | Lost answer at completion',
  ...at('review', async (user) => {
    await user.sees('.section-head');
    mockService.loseNextResponse(/completion$/);
    await user.submit();
    await user.sees('.completion');
  }),
};

/** Five minutes before an idle registration ends: a warning with a button to continue. */
export const IdleWarning: Story = {
  name: '自動終了の予告 | Warning before the end',
  parameters: {
    prepare() {
      mockService.settings.registration = { idleMinutes: 5 };
      return reach('identity');
    },
  },
  play: play((user) => user.sees('.warning')),
};

export const IdleExtended: Story = {
  name: '続ける | Registration extended',
  parameters: IdleWarning.parameters ?? {},
  play: play(async (user) => {
    await user.sees('.warning');
    mockService.settings.registration = { idleMinutes: 30 };
    await user.press('.warning button');
    await user.gone('.warning');
  }),
};
