import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { mockService } from '../.storybook/mock-service.js';
import { play } from '../.storybook/user.js';
import { newPassword } from '../.storybook/visitor.js';

/**
 * お手続き②, for visitors without a TOYOTAアカウント: all ten steps, played automatically. The Interactions panel lists
 * them.
 */
const meta: Meta = {
  id: 'procedure-2',
  title: 'お手続き | Procedures/お手続き② アカウントをお持ちでない方 | Procedure ②, without an account',
  tags: ['!autodocs'],
  render: () => html`
    <mylexus-session>
      <mylexus-account-menu login-href="#login" registration-href="#register" account-href="#account">
      </mylexus-account-menu>
      <mylexus-registration id="register" return-to="#top" login-href="#login"></mylexus-registration>
      <p slot="linked" data-owner-site>オーナーサイトをご利用いただけます。</p>
    </mylexus-session>
  `,
};
export default meta;

type Story = StoryObj;

export const Procedure: Story = {
  name: 'お手続き② 全ステップ | Procedure ②, all steps',
  async play(context) {
    const { step } = context;
    const part = (label: string, act: Parameters<typeof play>[0]) => step(label, () => play(act)(context));
    await part('1 ［新規登録］を押す', (user) => user.within('mylexus-account-menu').press('a:last-of-type'));
    await part('2 ［レクサスオーナーズカードID／…のいずれかをお持ちの方］を押す', (user) => user.press('.path'));
    await part('3 連携時の注意事項を確認', (user) => user.submit());
    await part('4 利用規約に同意', async (user) => {
      await user.press('#accepted');
      await user.submit();
    });
    await part('5 連携に必要な情報を入力', (user) => user.identify('1000-0000-0025'));
    await part('6 情報の確認、およびメールアドレスの登録', async (user) => {
      await user.fill({ email: 'ichiro@example.jp' });
      await user.submit();
    });
    await part('7 認証コードによる本人確認', async (user) => {
      await user.sees('mylexus-verification-code');
      await user.enterCode(mockService.newestCode('ichiro@example.jp'));
      await user.submit();
    });
    await part('8 TOYOTAアカウントの登録に必要な情報の入力', async (user) => {
      await user.fill({ password: newPassword });
      await user.submit();
    });
    await part('9 登録内容の確認', async (user) => {
      await user.sees('.section-head');
      await user.submit();
    });
    await part('10 TOYOTAアカウントの取得と連携の完了', async (user) => {
      await user.sees('.completion');
      await expect(await user.find('[data-owner-site]')).toBeVisible();
    });
  },
};

export const WithoutAnyId: Story = {
  name: 'お手続き② IDをお持ちでない方 | Procedure ②, without any ID',
  async play(context) {
    const { step } = context;
    const part = (label: string, act: Parameters<typeof play>[0]) => step(label, () => play(act)(context));
    await part('2 IDをお持ちでない方', async (user) => {
      await user.press('.path:last-of-type');
      await user.submit();
    });
    await part('4 利用規約に同意', async (user) => {
      await user.press('#accepted');
      await user.submit();
    });
    await part('6 メールアドレスの登録', async (user) => {
      await user.fill({ email: 'aoi@example.jp' });
      await user.submit();
    });
    await part('7 認証コードによる本人確認', async (user) => {
      await user.sees('mylexus-verification-code');
      await user.enterCode(mockService.newestCode('aoi@example.jp'));
      await user.submit();
    });
    await part('8 登録に必要な情報の入力', async (user) => {
      await user.fill({ familyName: '山田', givenName: '葵', familyNameKana: 'やまだ', givenNameKana: 'あおい' });
      await user.fill({ password: newPassword });
      await user.submit();
    });
    await part('9 登録内容の確認', async (user) => {
      await user.sees('.section-head');
      await user.submit();
    });
    await part('10 TOYOTAアカウントの取得', (user) => user.sees('.completion'));
  },
};
