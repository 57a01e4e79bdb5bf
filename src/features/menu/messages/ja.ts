import type { MenuMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';

export const menu: MenuMessages = {
  ...common,
  menu: 'MENU',
  menuLabel: 'アカウントメニュー',
  login: 'ログイン',
  newRegistration: '新規登録',
  settings: '設定',
  accountInfo: 'アカウント情報の確認・修正',
  signOut: 'ログアウト',
  signedInAs: (name) => `${name} 様`,
};
