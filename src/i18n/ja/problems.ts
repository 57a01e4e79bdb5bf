import type { WizardProblems } from '../messages.js';

export const problems: WizardProblems = {
  'password-wrong': () => 'パスワードが正しくありません。',
  'wrong-step': () => '別の画面で手続きが進んだため、最新の内容を表示しました。',
  'not-found': () => '該当する情報が見つかりません。',
  'identity-mismatch': () => '入力内容が登録情報と一致しません。カードまたは書類をご確認ください。',
  'credential-inactive': () => 'このIDは現在ご利用いただけません。契約状況をご確認ください。',
  'already-linked': () => 'このIDは別のアカウントと連携済みです。',
  'already-yours': () => 'このIDはすでに連携されています。',
  'code-wrong': ({ tries }) => `認証コードが違います。あと${tries}回入力できます。`,
  'code-expired': () => '認証コードの有効期限が切れました。再送信してください。',
  'code-superseded': () => '最新のメールに記載された認証コードを入力してください。',
  'terms-required': () => '利用規約への同意が必要です。',
  'terms-changed': () => '規約が更新されました。再度ご確認ください。',
  'last-sign-in-method': () => 'ログインに使う唯一の方法のため、削除できません。',
};
