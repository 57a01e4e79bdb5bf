import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { play } from '../.storybook/user.js';

/**
 * お手続き①, for holders of a TOYOTAアカウント who link a card ID: all eleven steps on one page, played automatically.
 * The Interactions panel lists them. After the last one, the page can be used by hand.
 */
const meta: Meta = {
  id: 'procedure-1',
  title: 'お手続き | Procedures/お手続き① アカウントをお持ちの方 | Procedure ①, with an account',
  tags: ['!autodocs'],
  render: () => html`
    <mylexus-session>
      <div style="display: grid; gap: 48px">
        <mylexus-account-menu login-href="#login" registration-href="#register" account-href="#account">
        </mylexus-account-menu>
        <mylexus-login id="login"></mylexus-login>
        <mylexus-account-info id="account" services-href="#services"></mylexus-account-info>
        <mylexus-connected-services id="services"></mylexus-connected-services>
      </div>
      <p slot="linked" data-owner-site>オーナーサイトをご利用いただけます。</p>
    </mylexus-session>
  `,
};
export default meta;

export const Procedure: StoryObj = {
  name: 'お手続き① 全ステップ | Procedure ①, all steps',
  async play(context) {
    const { step } = context;
    const part = (label: string, act: Parameters<typeof play>[0]) => step(label, () => play(act)(context));
    await part('1 ［ログイン］を押す', (user) => user.within('mylexus-account-menu').press('a'));
    await part('2 TOYOTAアカウントにログイン', async (user) => {
      await user.fill({ email: 'hanako@example.jp', password: 'Hanako_2022' });
      await user.submit();
    });
    await part('3 ［MENU］を押す', (user) => user.press('.toggle'));
    await part('4 ［設定］を押す', (user) => user.press('.panel button.item'));
    await part('5 ［アカウント情報の確認・修正］を押す', (user) => user.press('.nested a'));
    await part('6 ［参照］を押す', (user) => user.press('a[href="#services"], a[href$="#services"]'));
    await part('7 レクサスブランドの［追加］を押す', (user) => user.press('.brand-head button'));
    await part('8 連携時の注意事項を確認', async (user) => {
      const services = user.within('mylexus-connected-services');
      await services.submit();
    });
    await part('9 連携に必要な情報を入力', async (user) => {
      await user.within('mylexus-connected-services').identify('1000-0000-0017');
    });
    await part('10 情報の確認', async (user) => {
      const services = user.within('mylexus-connected-services');
      await services.sees('.card');
      await services.submit();
    });
    await part('11 連携の完了', async (user) => {
      await user.sees('.completion');
      await expect(await user.find('[data-owner-site]')).toBeVisible();
    });
  },
};
