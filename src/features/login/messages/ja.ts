import type { LoginMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';

export const login: LoginMessages = {
  ...common,
  loginHeading: 'TOYOTAアカウントでログイン',
  loginHosted: 'ログインページへ',
  loginHostedHint: '安全のため、パスワードはログイン専用のページでご入力ください。',
  loginAction: 'ログイン',
  loginPending: '確認しています',
  passkeyLogin: 'パスキーでログイン',
  email: 'メールアドレス',
  password: 'パスワード',
  remember: 'ログインしたままにする',
  forgotten: 'パスワードをお忘れの方',
  noAccount: 'TOYOTAアカウントをお持ちでない方',
  newRegistration: '新規登録',
  signedInAs: (name) => `${name} 様のアカウントでログインしています。`,
  goOn: 'My\u00a0LEXUS（WEB）へ',
};
