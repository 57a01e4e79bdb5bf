import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { linkElsewhere, reach, resendCode, type RegistrationFacts } from '../../../.storybook/visitor.js';

/** Problems and field errors of the registration, named by their code. */
const meta: Meta = {
  id: 'registration-refusals',
  title: 'ウィジェット | Widgets/新規登録 | Registration/エラー | Errors',
  component: 'mylexus-registration',
  tags: ['!autodocs'],
  render: () => html`<mylexus-registration return-to="#top" login-href="#login"></mylexus-registration>`,
};
export default meta;

type Story = StoryObj;
type Step = Parameters<typeof reach>[0];

const at = (step: Step, act: (user: User) => Promise<unknown>, facts: RegistrationFacts = {}): Story => ({
  parameters: { prepare: () => reach(step, facts) },
  play: play(act),
});

const identify = (credential: string, password?: string): Story =>
  at('identity', async (user) => {
    await user.identify(credential, password);
    await user.problem();
  });

export const TermsRequired: Story = {
  name: '規約への同意がない | Terms not accepted | terms-required',
  ...at('terms', async (user) => {
    await user.submit();
    await user.sees('#accepted-error:not([hidden])');
  }),
};

/** The terms changed while the visitor read them: the new text is shown with an empty checkbox. */
export const TermsChangedWhileReading: Story = {
  name: '閲覧中に規約が更新 | Terms changed while reading | terms-changed',
  ...at('terms', async (user) => {
    await user.press('#accepted');
    mockService.settings.termsVersion = '2023-04-01';
    await user.submit();
    await user.problem();
  }),
};

/** The terms changed before ［登録］: the terms are the next step; all other input stays. */
export const TermsChangedBeforeCompletion: Story = {
  name: '［登録］前に規約が更新 | Terms changed before completion | terms-changed',
  ...at('review', async (user) => {
    await user.sees('.section-head');
    mockService.settings.termsVersion = '2023-04-01';
    await user.submit();
    await user.problem();
    await user.sees('#accepted');
  }),
};

export const IdentityRequired: Story = {
  name: '本人確認の未入力 | Identity, nothing filled in',
  ...at('identity', async (user) => {
    await user.submit();
    await user.sees('#id-error:not([hidden])');
  }),
};

export const IdentityMismatch: Story = {
  name: '登録情報と不一致 | Details do not match | identity-mismatch',
  ...identify('1000-0000-0025', 'Owner_0017'),
};

/** The message has the end of the lock. */
export const IdentityLocked: Story = {
  name: '入力回数の上限 | Fifth failure | locked',
  ...at('identity', async (user) => {
    mockService.settings.identity = { failures: 1, lockMinutes: 30 };
    await user.identify('1000-0000-0025', 'Owner_0017');
    await user.problem();
  }),
};

export const CredentialCancelled: Story = {
  name: '解約済みのID | Cancelled | credential-inactive',
  ...identify('1000-0000-0041'),
};

export const CredentialTransferred: Story = {
  name: '名義変更済みのID | Transferred | credential-inactive',
  ...identify('1000-0000-0058'),
};

export const CredentialSuspended: Story = {
  name: '停止中のID | Suspended | credential-inactive',
  ...identify('1000-0000-0066'),
};

export const AlreadyLinked: Story = {
  name: '別のアカウントと連携済み | Linked elsewhere | already-linked',
  ...identify('1000-0000-0033'),
};

/** Two visitors register with one credential: at ［登録］ the second one has to enter another one. */
export const LostRace: Story = {
  name: '［登録］直前に別のアカウントと連携 | Linked elsewhere just before ［登録］ | already-linked',
  ...at('review', async (user) => {
    await user.sees('.section-head');
    await linkElsewhere('1000-0000-0025');
    await user.submit();
    await user.problem();
  }),
};

const email = (address: string): Story =>
  at('email', async (user) => {
    await user.fill({ email: address });
    await user.submit();
    await user.sees('#email-error:not([hidden])');
  });

/** An old carrier address, which today's mail systems reject. */
export const EmailCarrier: Story = {
  name: '連続する「.」 | Old carrier address | email-format',
  ...email('taro..tanaka@docomo.ne.jp'),
};

export const EmailCarrierEnd: Story = {
  name: '「@」直前の「.」 | Dot before the @ | email-format',
  ...email('taro.@docomo.ne.jp'),
};

export const EmailRequired: Story = { name: 'メールアドレスの未入力 | Email, nothing filled in', ...email('') };

/** An address that already has an account looks the same. Only the mail, in the outbox, says so. */
export const EmailTaken: Story = {
  name: '登録済みのメールアドレス | Email is an account already',
  ...at('email', async (user) => {
    await user.fill({ email: 'taro@example.jp' });
    await user.submit();
    await user.sees('mylexus-verification-code');
    const mail = await user.find('[data-outbox]');
    mail.textContent = `${mockService.outbox.messages[0]?.subject}\n\n${mockService.outbox.messages[0]?.text}`;
  }),
  render: () => html`
    <mylexus-registration return-to="#top" login-href="#login"></mylexus-registration>
    <pre
      data-outbox
      style="margin-top: 48px; padding: 16px; max-width: 480px; border: 1px dashed; white-space: pre-wrap; font: 14px/1.6 sans-serif"
    >
outbox</pre>
  `,
};

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export const CodeIncomplete: Story = {
  name: '認証コードの桁数不足 | Code incomplete',
  ...at('code', async (user) => {
    await user.enterCode('314');
    await user.submit();
    await user.sees('mylexus-verification-code:state(user-invalid)');
  }),
};

export const CodeWrong: Story = {
  name: 'コードの誤り | Wrong code | code-wrong',
  ...at('code', async (user) => {
    await user.enterCode(wrong(mockService.newestCode()));
    await user.submit();
    await user.sees('mylexus-verification-code:state(user-invalid)');
  }),
};

export const CodeExpired: Story = {
  name: '有効期限切れ | Code expired | code-expired',
  ...at('code', async (user) => {
    mockService.clock.advance(11 * 60_000);
    await user.enterCode(mockService.newestCode());
    await user.submit();
    await user.sees('mylexus-verification-code:state(user-invalid)');
  }),
};

export const CodeTriesUsedUp: Story = {
  name: '入力回数の上限 | Tries used up | code-expired',
  ...at('code', async (user) => {
    mockService.settings.challenge = { ...mockService.settings.challenge, tries: 1 };
    for (let tries = 0; tries < 2; tries += 1) {
      await user.enterCode(wrong(mockService.newestCode()));
      await user.submit();
      await user.sees('mylexus-verification-code:state(user-invalid)');
    }
  }),
};

/** The mail server does not take mails at the moment. The widget looks every two seconds whether it has. */
export const MailQueued: Story = {
  name: 'メール送信中 | Mail is waiting',
  ...at('email', async (user) => {
    mockService.mailServer = 'away';
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('mylexus-verification-code');
  }),
};

/** The mail server refuses the address, or takes no mail for three minutes. */
export const MailFailed: Story = {
  name: 'メール送信失敗 | Mail could not be sent',
  ...at('email', async (user) => {
    mockService.mailServer = 'refuses';
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('.error[role=alert]');
  }),
};

/** The code of an earlier mail. */
export const CodeSuperseded: Story = {
  name: '古いメールのコード | Code of an earlier mail | code-superseded',
  parameters: {
    async prepare() {
      const registration = await reach('code');
      await resendCode(registration);
    },
  },
  play: play(async (user) => {
    const older = mockService.outbox.messages[1]?.text.match(/^\d{6}$/m)?.[0] ?? '';
    await user.enterCode(older);
    await user.submit();
    await user.sees('mylexus-verification-code:state(user-invalid)');
  }),
};

export const ProfileRequired: Story = {
  name: 'お客さま情報の未入力 | Error summary with links',
  ...at(
    'profile',
    async (user) => {
      await user.submit();
      await user.sees('.summary');
    },
    { path: 'without-id', email: 'aoi@example.jp' },
  ),
};

export const ProfileFormats: Story = {
  name: 'お客さま情報の形式 | Kana, date, phone, password',
  ...at('profile', async (user) => {
    await user.fill({ familyNameKana: '高橋', phone: '1234', postalCode: '12', password: 'short' });
    await user.submit();
    await user.sees('.summary');
  }),
};
