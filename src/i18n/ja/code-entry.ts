import type { CodeEntryMessages } from '../messages.js';

export const codeEntry: CodeEntryMessages = {
  codeLabel: '認証コード（数字6桁）',
  codeQueued: (email) => `${email} 宛てに認証コードをお送りしています。しばらくお待ちください。`,
  codeFailed: (email) =>
    `${email} 宛てに認証コードをお送りできませんでした。メールアドレスをご確認のうえ、もう一度お試しください。`,
  codeMissing: 'メールが届かない場合',
  codeSender: (sender) =>
    `迷惑メールフォルダーをご確認ください。受信制限を設定されている場合は、${sender} からのメールを受信できるように設定してください。`,
  codeTime: (time, alone) => `認証コードは${time}まで有効です。${alone ? '貼り付けると、自動で次に進みます。' : ''}`,
  otherEmail: 'メールアドレスを入力し直す',
  resend: '認証コードを再送信',
  resendIn: (seconds) => `認証コードを再送信（${seconds}秒後にご利用いただけます）`,
  resendSent: '認証コードを再送信しました。最新のメールをご確認ください。',
  resendNone: '再送信できる回数の上限に達しました。メールアドレスをご確認のうえ、もう一度ご入力ください。',
};
