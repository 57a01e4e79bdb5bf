import type { Content, Letter } from './types.js';

export const letters: Content['letters'] = {
  language: 'ja',
  greeting: '平素よりレクサスをご愛顧いただき、ありがとうございます。',
  contact: (contact) => `お問い合わせ窓口：${contact}`,
  footer:
    'このメールは送信専用のアドレスからお送りしています。ご返信いただいてもお答えできませんので、ご了承ください。',
  sender: 'My LEXUS（WEB）',
};

const notMine = 'お心当たりのない場合は、このメールを破棄してください。';

const clock = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });

const withCode = (subject: string, lead: string, code: string, until: Date): Letter => ({
  subject: `【My LEXUS】${subject} ${code}`,
  lead: [lead],
  code,
  notes: [
    `認証コードは、${clock.format(until)}（日本時間）まで有効です。複数のメールが届いた場合は、最新のメールに記載された認証コードを入力してください。認証コードを第三者に教えないでください。`,
    notMine,
  ],
});

const withoutCode = (subject: string, ...lead: string[]): Letter => ({
  subject: `【My LEXUS】${subject}`,
  lead,
  notes: [],
});

export const mails: Content['mails'] = {
  registrationCode: (code, until) =>
    withCode('認証コード', 'TOYOTAアカウントの新規登録の画面で、次の認証コードを入力してください。', code, until),
  addressTaken: () =>
    withoutCode(
      'メールアドレスの登録状況のお知らせ',
      'このメールアドレスによる新規登録のお手続きがありましたが、すでにTOYOTAアカウントとして登録されています。このため、認証コードはお送りしていません。',
      'ログインの画面から、このメールアドレスとパスワードでログインしてください。パスワードをお忘れの場合は、ログインの画面から再設定していただけます。',
      notMine,
    ),
  resumptionCode: (code, until) =>
    withCode(
      'お手続き再開の認証コード',
      'TOYOTAアカウントの新規登録を再開する画面で、次の認証コードを入力してください。',
      code,
      until,
    ),
  nothingToResume: () =>
    withoutCode(
      '新規登録のお手続きについて',
      '新規登録の再開のお申し込みがありましたが、このメールアドレスでお手続き中の登録はございません。一定時間操作がなかったときは、お手続きは終了しています。お手数ですが、はじめからお手続きください。すでに登録がお済みの場合は、ログインの画面からログインしてください。',
      notMine,
    ),
  emailChangeCode: (code, until) =>
    withCode(
      'メールアドレス変更の認証コード',
      'メールアドレスの変更の画面で、次の認証コードを入力してください。',
      code,
      until,
    ),
  emailChanged: () =>
    withoutCode(
      'メールアドレス変更のお知らせ',
      'TOYOTAアカウントのメールアドレスが変更されました。今後は、新しいメールアドレスでログインしてください。',
      'お心当たりのない場合は、お問い合わせ窓口までご連絡ください。',
    ),
  passwordResetCode: (code, until) =>
    withCode(
      'パスワード再設定の認証コード',
      'パスワードの再設定の画面で、次の認証コードを入力してください。',
      code,
      until,
    ),
  noAccount: () =>
    withoutCode(
      'パスワード再設定のお手続きについて',
      'パスワードの再設定のお手続きがありましたが、このメールアドレスはTOYOTAアカウントとして登録されていません。別のメールアドレスで登録されていないか、ご確認ください。',
      notMine,
    ),
  passwordChanged: () =>
    withoutCode(
      'パスワード変更のお知らせ',
      'TOYOTAアカウントのパスワードが変更されました。',
      'お心当たりのない場合は、すぐにパスワードを再設定のうえ、お問い合わせ窓口までご連絡ください。',
    ),
  passwordRemoved: () =>
    withoutCode(
      'パスワード削除のお知らせ',
      'TOYOTAアカウントのパスワードが削除されました。今後は、パスキーでログインしてください。',
      'お心当たりのない場合は、すぐにパスワードを再設定のうえ、お問い合わせ窓口までご連絡ください。',
    ),
  passkeyAdded: (name) =>
    withoutCode(
      'パスキー追加のお知らせ',
      `TOYOTAアカウントにパスキー「${name}」が追加されました。`,
      'お心当たりのない場合は、すぐにアカウント情報からこのパスキーを削除し、パスワードを変更のうえ、お問い合わせ窓口までご連絡ください。',
    ),
  passkeyRemoved: (name) =>
    withoutCode(
      'パスキー削除のお知らせ',
      `TOYOTAアカウントからパスキー「${name}」が削除されました。`,
      'お心当たりのない場合は、すぐにパスワードを再設定のうえ、お問い合わせ窓口までご連絡ください。',
    ),
  codesPaused: () =>
    withoutCode(
      '認証コードの送信停止のお知らせ',
      'このメールアドレス宛ての認証コードについて、誤った入力が多数ありました。お客さまの安全のため、現在、このメールアドレスには認証コードをお送りしていません。',
      'お手続きをご希望の場合は、お問い合わせ窓口までご連絡ください。',
      notMine,
    ),
};
