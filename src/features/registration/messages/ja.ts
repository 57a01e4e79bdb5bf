import type { RegistrationMessages } from './messages.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';

export const registration: RegistrationMessages = {
  ...wizardMessages,
  registrationLabel: 'TOYOTAアカウントの新規登録',
  registrationHosted: '登録ページへ',
  registrationHostedHint: '安全のため、ご登録は専用のページで承ります。',
  steps: {
    path: '登録方法の選択',
    'without-id': 'IDをお持ちでない方',
    notice: '注意事項の確認',
    terms: '利用規約',
    identity: '本人確認',
    email: 'メールアドレスの登録',
    code: '認証コードの入力',
    profile: 'お客さま情報の入力',
    review: '登録内容の確認',
    done: '登録完了',
  },
  pathHeading: 'TOYOTAアカウントの新規登録',
  pathLead: 'My LEXUS（WEB）のご利用には、TOYOTAアカウントが必要です。あてはまるものをお選びください。',
  pathCredential: 'レクサスオーナーズカードID／レクサスサービスカードID／G-Link Lite IDのいずれかをお持ちの方',
  pathCredentialHint: 'アカウントの登録と同時に、おクルマのサービスと連携します。',
  pathWithoutId: '上記のIDをお持ちでない方',
  pathWithoutIdHint: 'アカウントだけを先に登録します。',
  haveAccount: 'TOYOTAアカウントをお持ちの方',
  login: 'ログイン',
  resumed: '前回の続きから再開しました。',
  resume: '別の端末で始めたお手続きの続き',
};
