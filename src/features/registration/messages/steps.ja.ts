import type { RegistrationStepMessages } from './messages.js';
import { codeEntry } from '../../../i18n/ja/code-entry.js';
import { common } from '../../../i18n/ja/common.js';
import { identity } from '../../identity/messages/ja.js';
import { problems } from '../../../i18n/ja/problems.js';
import { profile } from '../../profile/messages/ja.js';

export const registrationSteps: RegistrationStepMessages = {
  ...profile,
  ...identity,
  ...codeEntry,
  idleWarning: (time) => `このまま操作がない場合、${time}にお手続きが終了します。`,
  idleExtend: 'お手続きを続ける',
  problems: { ...common.problems, ...problems },
  withoutIdHeading: 'IDをお持ちでない方のご登録',
  withoutIdLead: 'IDがなくても、TOYOTAアカウントをご登録いただけます。',
  withoutIdPoints: [
    'メールアドレスとお客さま情報だけで登録できます。',
    'オーナーサイトのご利用には、あとからIDとの連携が必要です。',
    'IDがお手元に届きましたら、［設定］の［アカウント情報の確認・修正］から連携してください。',
  ],
  termsHeading: '「TOYOTAアカウント」利用規約',
  termsLead:
    '規約の内容をご確認のうえ、同意いただける場合は［利用規約に同意する］にチェックをし、［次へ］\u2060を押してください。',
  termsAccept: '利用規約に同意する',
  termsWhole: (articles) => `全文を表示（全${articles}条）`,
  emailHeading: '情報の確認、およびメールアドレスの登録',
  emailHeadingWithoutId: 'メールアドレスの登録',
  emailLeads: {
    credential: '登録したいメールアドレスを入力してください。',
    'without-id': 'TOYOTAアカウントとして登録したいメールアドレスを入力してください。',
    resume: '別の端末でのお手続きに使用されたメールアドレスを入力してください。',
  },
  email: 'メールアドレス',
  emailHint: '認証コードをお送りします。',
  sendCode: '認証コードを送信',
  codeHeading: '認証コードによる本人確認',
  codeLead: (email) => `${email} 宛てに認証コードをお送りしました。メールに記載された数字6桁を入力してください。`,
  profileHeading: 'TOYOTAアカウントの登録に必要な情報の入力',
  profileLead: 'IDに登録されている情報が、あらかじめ入力されています。変更したい場合は、変更内容を入力してください。',
  profileLeadWithoutId: 'TOYOTAアカウントの登録に必要な情報を入力してください。',
  password: 'パスワード',
  passwordKept: '設定済みです。変更する場合のみ入力してください。',
  reviewHeading: '登録内容の確認',
  reviewLead: 'よろしければ、［登録］\u2060を押してください。',
  reviewChange: (section) => `${section}を変更`,
  change: '変更',
  profileSection: 'お客さま情報',
  reviewPassword: '設定済み',
  reviewAccount: 'ログイン情報',
  reviewPending: '登録しています',
  doneName: (name) => `${name} 様`,
  doneHeading: '登録が完了しました',
  doneLead:
    'TOYOTAアカウントの取得と連携が完了しました。続けて、My\u00a0LEXUS（WEB）のサービス利用手続きにお進みください。',
  doneLeadWithoutId:
    'TOYOTAアカウントの取得が完了しました。続けて、My\u00a0LEXUS（WEB）のサービス利用手続きにお進みください。',
};
