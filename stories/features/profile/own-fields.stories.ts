import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ownFieldsService } from '../../../.storybook/dealers-page.js';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';
import { reach, type RegistrationFacts } from '../../../.storybook/visitor.js';

const page = (content: TemplateResult): TemplateResult =>
  html`<mylexus-session service=${ownFieldsService} brand="aozora">${content}</mylexus-session>`;

/**
 * The fields that a brand adds to the account details, one of each kind: in the form, in the review and in the account
 * information. They are data of the brand (`demo/aozora/brands.json`); other brands' pages do not ask them.
 */
const meta: Meta = {
  id: 'own-fields',
  title: 'ウィジェット | Widgets/ブランドの追加項目 | Own fields of a brand',
  component: 'mylexus-registration',
  tags: ['!autodocs'],
  globals: { brand: 'aozora' },
  render: () => page(html`<mylexus-registration return-to="#top" login-href="#login"></mylexus-registration>`),
};
export default meta;

type Story = StoryObj;

const facts: RegistrationFacts = { path: 'without-id', email: 'mio@example.jp', brand: 'aozora' };
const sentence = 'あおぞらのイベントのご案内を、メールで受け取ることに同意します。';
const own = { aozoraContact: 'letter', aozoraCalledBy: 'みお', aozoraDelivery: '2026-12-24', aozoraEvents: sentence };

const enterDetails = async (user: User): Promise<void> => {
  await user.enterCode(mockService.newestCode('mio@example.jp'));
  await user.submit();
  await user.sees('[name="own.aozoraCalledBy"]');
};
const atForm = { prepare: () => reach('code', facts) };

export const Form: Story = {
  name: '8 お客さま情報の追加項目 | 8 Fields of the brand',
  parameters: atForm,
  play: play(enterDetails),
};

export const FormErrors: Story = {
  name: '8 追加項目 入力の誤り | 8 Fields of the brand, errors',
  parameters: atForm,
  play: play(async (user) => {
    await enterDetails(user);
    await user.fill({ 'own.aozoraCalledBy': '二十文字を超えているとても長いお呼び名です' });
    await user.submit();
    await user.sees('.summary');
  }),
};

export const Review: Story = {
  name: '9 追加項目の確認 | 9 Review',
  parameters: { prepare: () => reach('review', { ...facts, profile: { own } }) },
  play: play((user) => user.sees('.section + .section dd')),
};

const signedIn = {
  signedInAs: 'hanako@example.jp',
  prepare: () =>
    mockService.store.transaction(async (tx) => {
      const [account] = await tx.accounts.find({ emailKey: 'hanako@example.jp' });
      const agreed = { sentence, agreedAt: '2026-11-22T05:00:00.000Z' };
      await tx.accounts.update(account!.id, {
        profile: { ...account!.profile, own: { ...own, aozoraEvents: agreed } },
      });
    }),
};
const information = page(
  html`<mylexus-account-info services-href="#services" login-href="#login"></mylexus-account-info>`,
);

export const AccountInformation: Story = {
  name: '登録情報 | Account information',
  parameters: signedIn,
  render: () => information,
  play: play((user) => user.sees('[aria-labelledby=section-download]')),
};

export const Change: Story = {
  name: 'お客さま情報の変更 | Change of the details',
  parameters: signedIn,
  render: () => information,
  play: play(async (user) => {
    await user.press('[aria-labelledby=section-profile] .section-head button');
    await user.sees('[name="own.aozoraEvents"]');
  }),
};
