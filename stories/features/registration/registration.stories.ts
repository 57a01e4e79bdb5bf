import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { unlistedPolicy, unlistedService } from '../../../.storybook/dealers-page.js';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { newPassword, reach, type RegistrationFacts } from '../../../.storybook/visitor.js';
import { attributes, type Args } from '../../../.storybook/attributes.js';

/**
 * New registration (procedure ②): every step. Each story sets the service to the step before, and then goes to its step in
 * the widget.
 */
const meta: Meta<Args> = {
  id: 'registration',
  title: 'ウィジェット | Widgets/新規登録 | Registration',
  component: 'mylexus-registration',
  args: { 'return-to': '#top', 'login-href': '#login' },
  render: (args) => html`<mylexus-registration ${attributes(args)}></mylexus-registration>`,
};
export default meta;

type Story = StoryObj<Args>;
type Step = Parameters<typeof reach>[0];

const from = (step: Step, facts: RegistrationFacts, act: (user: User) => Promise<unknown>): Story => ({
  parameters: { prepare: () => reach(step, facts) },
  play: play(act),
});

const withoutId: RegistrationFacts = { path: 'without-id', email: 'aoi@example.jp' };

export const Path: Story = { name: '2 登録方法の選択 | 2 Choosing the path' };

export const WithoutId: Story = {
  name: '2 IDをお持ちでない方 | 2 Without any ID',
  play: play((user) => user.press('button.path:last-of-type')),
};

export const Notice: Story = {
  name: '3 連携時の注意事項 | 3 Notice',
  play: play(async (user) => {
    await user.press('button.path');
    await user.sees('button[type=submit]');
  }),
};

export const Terms: Story = {
  name: '4 利用規約 | 4 Terms of use',
  ...from('notice', {}, async (user) => {
    await user.submit();
    await user.sees('#accepted');
  }),
};

export const Identity: Story = {
  name: '5 本人確認 | 5 Identity details',
  ...from('terms', {}, async (user) => {
    await user.press('#accepted');
    await user.submit();
    await user.sees('#id');
  }),
};

/** The service decides the fields of the identity details: here the name and the birth date. */
export const IdentityByBirthDate: Story = {
  name: '5 本人確認 フリガナと生年月日 | 5 By kana and birth date',
  ...from('terms', {}, async (user) => {
    await user.press('#accepted');
    await user.submit();
    await user.press('input[type=radio][value=holder]');
    await user.fill({ id: '１０００－００００－００２５', kana: 'たかはし いちろう' });
  }),
};

export const IdentityByPhone: Story = {
  name: '5 本人確認 G-Link Lite IDと電話番号 | 5 By phone',
  ...from('terms', {}, async (user) => {
    await user.press('#accepted');
    await user.submit();
    await user.press('input[type=radio][value=gLinkLite]');
    await user.press('input[type=radio][value=phone]');
    await user.sees('#phone');
  }),
};

/** Personal details of the credential's record are masked before the account exists. */
export const Email: Story = {
  name: '6 情報の確認とメールアドレス | 6 Service details and email',
  ...from('identity', {}, async (user) => {
    await user.identify('1000-0000-0025');
    await user.sees('#email');
  }),
};

export const EmailWithoutId: Story = {
  name: '6 メールアドレス IDなし | 6 Email, without any ID',
  ...from('terms', withoutId, async (user) => {
    await user.press('#accepted');
    await user.submit();
    await user.sees('#email');
  }),
};

export const Code: Story = {
  name: '7 認証コード | 7 Verification code',
  ...from('email', {}, async (user) => {
    await user.fill({ email: 'ichiro@example.jp' });
    await user.submit();
    await user.sees('mylexus-verification-code');
  }),
};

const enterCode = (email: string) => async (user: User) => {
  await user.enterCode(mockService.newestCode(email));
  await user.submit();
  await user.sees('#familyName');
};

export const Profile: Story = {
  name: '8 お客さま情報 | 8 Account details, prefilled',
  ...from('code', {}, enterCode('ichiro@example.jp')),
};

export const ProfileWithoutId: Story = {
  name: '8 お客さま情報 IDなし | 8 Account details, empty',
  ...from('code', withoutId, enterCode('aoi@example.jp')),
};

/** 個人 → 法人 clears fields, so the visitor is warned first. */
export const CorporationWarning: Story = {
  name: '8 法人への切り替えの確認 | 8 Warning before a corporation',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    await user.press('input[type=radio][value=corporation]');
    await user.sees('.confirm');
  }),
};

export const Corporation: Story = {
  name: '8 法人のお客さま情報 | 8 Corporation',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    await user.press('input[type=radio][value=corporation]');
    await user.press('.confirm .button');
    await user.sees('#corporationName');
  }),
};

/** An input method changed さとう into 佐藤. An empty furigana field is filled in; for a field with text, a button offers it. */
export const Furigana: Story = {
  name: '8 フリガナの提案 | 8 Furigana offered',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    await user.fill({ givenNameKana: '' });
    await user.compose('familyName', ['さ', 'さとう'], '佐藤');
    await user.compose('givenName', ['は', 'はなこ'], '花子');
    await user.sees('.pair + .link');
  }),
};

export const PostalCode: Story = {
  name: '8 郵便番号から住所を入力 | 8 Address by postal code',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    // The record's own postal code has been looked up already.
    await user.fill({ postalCode: '100-0001', prefecture: '', city: '', street: '' });
    await user.press('.look-up button');
    await user.find('#city').then((city) => city.scrollIntoView({ block: 'center' }));
  }),
};

/** Several addresses have the postal code: the visitor chooses one. Typed text is replaced only then. */
export const PostalCodeChoice: Story = {
  name: '8 住所の候補 | 8 Several addresses',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    await user.fill({ city: '渋谷区' });
    await user.press('.look-up button');
    await user.sees('.offer');
  }),
};

export const PostalCodeUnknown: Story = {
  name: '8 住所が見つからない | 8 No such postal code',
  ...from('code', {}, async (user) => {
    await enterCode('ichiro@example.jp')(user);
    await user.fill({ postalCode: '000-0000' });
    await user.press('.look-up button');
    await user.sees('.look-up .hint');
  }),
};

export const Review: Story = {
  name: '9 登録内容の確認 | 9 Review',
  ...from('profile', {}, async (user) => {
    await user.fill({ password: newPassword });
    await user.submit();
    await user.sees('.section-head');
  }),
};

export const ReviewWithoutId: Story = {
  name: '9 登録内容の確認 IDなし | 9 Review, without any ID',
  ...from('profile', withoutId, async (user) => {
    await user.fill({ familyName: '山田', givenName: '葵', familyNameKana: 'やまだ', givenNameKana: 'あおい' });
    await user.fill({ password: newPassword });
    await user.submit();
    await user.sees('.section-head');
  }),
};

const complete = async (user: User): Promise<void> => {
  await user.submit();
  await user.sees('.completion');
};

export const Done: Story = { name: '10 登録完了 | 10 Done', ...from('review', {}, complete) };

export const DoneWithoutId: Story = {
  name: '10 登録完了 IDなし | 10 Done, without any ID',
  ...from('review', withoutId, complete),
};

/** On an origin that the account service does not list, for instance a dealer's: a link to the hosted page. */
export const OnADealersPage: Story = {
  name: '販売店のページ | On a dealer’s page',
  parameters: { msw: [unlistedPolicy()] },
  render: () => html`
    <mylexus-session service=${unlistedService}><mylexus-registration></mylexus-registration></mylexus-session>
  `,
};

/** The account service does not say whether passwords may be typed here: a link, the reason and a retry. */
export const NoPolicy: Story = {
  name: '応答なし | The service does not answer | unavailable',
  parameters: { msw: [http.get('https://unavailable.lexus.example/api/policy', () => HttpResponse.error())] },
  // A service of its own, since the policy of a service is read once.
  render: () => html`
    <mylexus-session service="https://unavailable.lexus.example"><mylexus-registration></mylexus-registration></mylexus-session>
  `,
  play: play(async (user) => {
    await user.problem();
  }),
};
