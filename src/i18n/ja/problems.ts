import type { WizardProblems } from '../messages.js';

export const problems: WizardProblems = {
  'password-wrong': () => 'パスワードが正しくありません。',
  'wrong-step': () => '別の画面でお手続きが進んだため、最新の内容を表示しました。',
  'not-found': () => '該当する情報が見つかりません。',
  'identity-mismatch': ({ tries }) =>
    `入力内容が登録情報と一致しません。カードまたは書類をご確認ください。${tries ? `あと\u2060${tries}\u2060回入力できます。` : ''}`,
  'credential-inactive': () => 'このIDは現在ご利用いただけません。ご契約状況をご確認ください。',
  'already-linked': () =>
    'このIDは別のアカウントと連携済みです。そのアカウントで連携を解除してから、もう一度お試しください。',
  'already-yours': () => 'このIDはすでに連携されています。',
  'code-wrong': ({ tries }) => `認証コードが正しくありません。あと\u2060${tries}\u2060回入力できます。`,
  'code-expired': () => '認証コードの有効期限が切れました。認証コードを再送信してください。',
  'no-tries-left': () => '認証コードの入力回数の上限に達しました。認証コードを再送信してください。',
  'code-superseded': () => '最新のメールに記載された認証コードを入力してください。',
  'terms-required': () => '利用規約への同意が必要です。',
  'terms-changed': () => '利用規約が更新されました。もう一度ご確認ください。',
  'last-sign-in-method': () => 'ログインに必要な情報のため、削除することはできません。',
};
