import type { AccountMessages } from './messages.js';
import { codeEntry } from '../../../i18n/ja/code-entry.js';
import { common } from '../../../i18n/ja/common.js';
import { problems } from '../../../i18n/ja/problems.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';
import { profile } from '../../profile/messages/ja.js';

export const account: AccountMessages = {
  ...wizardMessages,
  ...profile,
  ...codeEntry,
  problems: { ...common.problems, ...problems },
  accountHeading: '登録情報',
  accountSignedOut: 'ご覧いただくには、ログインが必要です。',
  login: 'ログイン',
  loginSection: 'ログイン情報',
  profileSection: 'お客さま情報',
  email: 'メールアドレス',
  password: 'パスワード',
  passwordHidden: '設定済み',
  passwordNone: '未設定',
  services: ['連携中のコネクティッドサービス一覧', '連携しているサービスの確認・追加・解除ができます。', '参照'],
  sites: ['情報を提供しているサイト', '販売店などへの情報提供の確認・停止ができます。', '確認'],
  change: '変更',
  changeOf: (section) => `${section}を変更`,
  save: '保存',
  saving: '保存しています',
  saved: (section) => `${section}を変更しました。`,
  profileEditHeading: 'お客さま情報の変更',
  profileEditLead: '変更する項目を修正し、［保存］\u2060を押してください。',
  emailHeading: 'メールアドレスの変更',
  emailLead:
    '新しいメールアドレスに認証コードをお送りします。変更が完了するまでは、現在のメールアドレスでログインしてください。',
  sendCode: '認証コードを送信',
  newEmail: '新しいメールアドレス',
  emailCodeHeading: '新しいメールアドレスの確認',
  emailCodeLead: (email) => `${email} 宛てに認証コードをお送りしました。メールに記載された数字6桁を入力してください。`,
  emailCodeAction: '変更する',
  emailPending: (email) => `${email} への変更は、まだ完了していません。認証コードを入力してください。`,
  emailPendingAction: '認証コードを入力',
  passwordHeading: 'パスワードの変更',
  passwordLead: '変更すると、ほかの端末ではログアウトされます。',
  currentPassword: '現在のパスワード',
  newPassword: '新しいパスワード',
  withdrawal: '退会する',
  withdrawalHint: '退会すると、TOYOTAアカウントは削除されます。',
  withdrawalHeading: '退会のお手続き',
  withdrawalLead: '退会の前に、以下の内容をご確認ください。',
  withdrawalPoints: [
    'TOYOTAアカウントとお客さま情報は削除され、元に戻すことはできません。',
    'コネクティッドサービスとの連携は、すべて解除されます。（サービスのご契約は続きます。）',
    'オーナーサイトはご利用いただけなくなります。',
  ],
  withdrawalPending: 'お手続きしています',
  withdrawnHeading: '退会のお手続きが完了しました',
  withdrawnLead: 'これまでご利用いただき、誠にありがとうございました。',
};
