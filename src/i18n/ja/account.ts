import type { AccountMessages } from '../messages.js';
import { procedure } from './procedure.js';
import { profile } from './profile.js';

export const account: AccountMessages = {
  ...procedure,
  ...profile,
  accountHeading: '登録情報',
  accountSignedOut: 'ご覧いただくには、ログインが必要です。',
  login: 'ログイン',
  loginSection: 'ログイン情報',
  profileSection: 'お客さま情報',
  email: 'メールアドレス',
  password: 'パスワード',
  passwordHidden: '設定済み（表示されません）',
  servicesHeading: '連携中のコネクティッドサービス一覧',
  servicesLead: '連携しているサービスの確認・追加・解除ができます。',
  servicesOpen: '参照',
};
