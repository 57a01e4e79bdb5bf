import type { PasswordResetMessages } from './messages.js';
import { codeEntry } from '../../../i18n/ja/code-entry.js';
import { common } from '../../../i18n/ja/common.js';
import { problems } from '../../../i18n/ja/problems.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';
import { profile } from '../../profile/messages/ja.js';

export const passwordReset: PasswordResetMessages = {
  ...wizardMessages,
  ...codeEntry,
  problems: { ...common.problems, ...problems },
  fields: profile.fields,
  passwordHint: profile.passwordHint,
  resetLabel: 'パスワードの再設定',
  resetHeading: 'パスワードをお忘れの方',
  resetLead: 'ご登録のメールアドレスに、パスワードの再設定に必要な認証コードをお送りします。',
  resetSend: '認証コードを送信',
  resetCodeHeading: 'パスワードの再設定',
  resetCodeLead: (email) =>
    `${email} が登録されている場合は、認証コードをお送りしています。届いた認証コードと、新しいパスワードを入力してください。`,
  resetAction: 'パスワードを再設定',
  resetPending: '再設定しています',
  resetDoneHeading: 'パスワードを再設定しました',
  resetDoneLead: '新しいパスワードでログインしてください。',
  email: 'メールアドレス',
  newPassword: '新しいパスワード',
  toLogin: 'ログインに進む',
};
