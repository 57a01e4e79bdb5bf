import type { RegistrationMessages } from './messages.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';

export const registration: RegistrationMessages = {
  ...wizardMessages,
  registrationLabel: 'TOYOTAアカウントの新規登録',
  registrationHosted: '新規登録ページへ',
  registrationHostedHint: '安全のため、ご登録は専用のページで承ります。',
  pathHeading: 'TOYOTAアカウントの新規登録',
  pathLead: 'My\u00a0LEXUS（WEB）のご利用には、TOYOTAアカウントが必要です。あてはまるものをお選びください。',
  pathCredential:
    'レクサスオーナーズカードID／レクサスサービスカードID／G-\u2060Link\u00a0Lite\u00a0IDのいずれかをお持ちの方',
  pathCredentialHint: '登録と同時に、おクルマのサービスと連携します。',
  pathWithoutId: '上記のIDをお持ちでない方',
  pathWithoutIdHint: 'アカウントのみ登録します。',
  haveAccount: 'TOYOTAアカウントをお持ちの方',
  login: 'ログイン',
  resumed: '前回の続きから再開しました。',
  resume: '別の端末で始めたお手続きを再開する',
};
