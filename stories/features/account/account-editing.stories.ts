import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mockService } from '../../../.storybook/mock-service.js';
import { play, type User } from '../../../.storybook/user.js';

/** The changes of an account: details, email with a code, password, and closing the account. */
const meta: Meta = {
  id: 'account-editing',
  title: 'ウィジェット | Widgets/登録情報 | Account information/変更 | Changes',
  component: 'mylexus-account-info',
  tags: ['!autodocs'],
  parameters: { signedInAs: 'hanako@example.jp' },
  render: () => html`<mylexus-account-info services-href="#services" login-href="#login"></mylexus-account-info>`,
};
export default meta;

type Story = StoryObj;

const password = 'Hanako_2022';
const email = 'hanako.sato@example.jp';
const login = '[aria-labelledby=section-login]';

const openEmail = async (user: User): Promise<void> => {
  await user.press(`${login} .end button`);
  await user.sees('#email');
};

const openCode = async (user: User): Promise<void> => {
  await openEmail(user);
  await user.fill({ email, password });
  await user.submit();
  await user.sees('mylexus-verification-code');
};

const openPassword = async (user: User): Promise<void> => {
  await user.press(`${login} div:last-child > .end button`);
  await user.sees('#newPassword');
};

const openProfile = async (user: User): Promise<void> => {
  await user.press('[aria-labelledby=section-profile] .section-head button');
  await user.sees('#familyName');
};

const openWithdrawal = async (user: User): Promise<void> => {
  await user.press('[aria-labelledby=section-withdrawal] button');
  await user.sees('#password');
};

export const Profile: Story = { name: 'お客さま情報の変更 | Account details', play: play(openProfile) };

/** 法人 cannot be changed to 個人, so there is no choice of the customer type. */
export const CorporationProfile: Story = {
  name: 'お客さま情報の変更（法人） | Details of a corporation',
  parameters: { signedInAs: 'corp@example.jp' },
  play: play(openProfile),
};

export const ProfileErrors: Story = {
  name: 'お客さま情報の変更 入力の誤り | Account details, error summary',
  play: play(async (user) => {
    await openProfile(user);
    await user.fill({ familyName: '', phone: '1234' });
    await user.submit();
    await user.sees('.summary');
  }),
};

export const ProfileSaved: Story = {
  name: 'お客さま情報の変更 完了 | Account details saved',
  play: play(async (user) => {
    await openProfile(user);
    await user.fill({ street: '千代田1-1' });
    await user.submit();
    await user.sees('.notice:not([hidden])');
  }),
};

export const Email: Story = { name: 'メールアドレスの変更 | Email', play: play(openEmail) };

export const EmailWrongPassword: Story = {
  name: 'メールアドレスの変更 パスワードの誤り | Email, wrong password | password-wrong',
  play: play(async (user) => {
    await openEmail(user);
    await user.fill({ email, password: 'Hanako_2023' });
    await user.submit();
    await user.sees('input[aria-invalid=true]:focus');
  }),
};

export const EmailCode: Story = {
  name: 'メールアドレスの変更 認証コード | Email, code to the new address',
  play: play(openCode),
};

export const EmailPending: Story = {
  name: 'メールアドレスの変更 確認待ち | Email, waiting for the code',
  play: play(async (user) => {
    await openCode(user);
    await user.press('.back');
    await user.sees('.notice:not([hidden])');
  }),
};

export const EmailChanged: Story = {
  name: 'メールアドレスの変更 完了 | Email changed',
  play: play(async (user) => {
    await openCode(user);
    await user.enterCode(mockService.newestCode(email));
    await user.submit();
    await user.sees('[role=status].notice:not([hidden])');
  }),
};

export const Password: Story = { name: 'パスワードの変更 | Password', play: play(openPassword) };

export const PasswordWrong: Story = {
  name: 'パスワードの変更 パスワードの誤り | Password, wrong password | password-wrong',
  play: play(async (user) => {
    await openPassword(user);
    await user.fill({ currentPassword: 'Hanako_2023', newPassword: 'Hanako_2024' });
    await user.submit();
    await user.sees('input[aria-invalid=true]:focus');
  }),
};

/** The step lists the consequences and asks for the password. */
export const Withdrawal: Story = { name: '退会 | Closing the account', play: play(openWithdrawal) };

export const Withdrawn: Story = {
  name: '退会 完了 | Account closed',
  play: play(async (user) => {
    await openWithdrawal(user);
    await user.fill({ password });
    await user.submit();
    await user.sees('#heading');
  }),
};
