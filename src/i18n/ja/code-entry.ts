import type { CodeEntryMessages } from '../messages.js';

export const codeEntry: CodeEntryMessages = {
  codeLabel: '認証コード',
  codeQueued: (email) => `${email} 宛てに認証コードをお送りしています。しばらくお待ちください。`,
  codeFailed: (email) =>
    `${email} 宛てに認証コードをお送りできませんでした。メールアドレスをご確認のうえ、もう一度お試しください。`,
  codeSender: (sender) =>
    `メールが届かない場合は、迷惑メールフォルダをご確認ください。受信制限をされている場合は、${sender} からのメールを受信できるように設定してください。`,
  codeTime: (minutes) => `認証コードの有効期限は${minutes}分間です。`,
  resend: '認証コードを再送信',
  resendIn: (seconds) => `認証コードを再送信（あと${seconds}秒）`,
  resendSent: '認証コードを再送信しました。最新のメールをご確認ください。',
  resendNone: '再送信の上限に達しました。メールアドレスを確認のうえ、入力し直してください。',
};
