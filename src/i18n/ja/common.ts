import type { CommonMessages } from '../messages.js';

const wait = (seconds: number): string => (seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`);

export const common: CommonMessages = {
  required: '※必須',
  optional: '※任意',
  retry: 'もう一度試す',
  show: '表示',
  hide: '非表示',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを非表示',
  problems: {
    'login-failed': () => 'メールアドレスまたはパスワードが正しくありません。',
    locked: ({ time }) =>
      time
        ? `安全のため、ご利用を一時的に制限しています。${time}以降に、もう一度お試しください。`
        : 'このアカウントは、現在ご利用いただけません。',
    'email-format': () => '「.」が続いているか、「@」の直前にあるため、このメールアドレスは使用できません。',
    'rate-limited': ({ seconds }) => `しばらく時間をおいて、もう一度お試しください（あと約${wait(seconds)}）。`,
    'session-expired': () => '一定時間操作がなかったため、お手続きを中断しました。続きから再開してください。',
    'invalid-fields': () => '入力内容をご確認ください。',
    forbidden: () => 'このページからはお手続きいただけません。',
    'cookies-blocked': () => 'ブラウザーがCookieを受け付けないため、専用のページへお進みください。',
    unavailable: () => 'ただいま接続できません。しばらくしてから、もう一度お試しください。',
  },
  contact: 'お問い\u2060合わせ窓口：',
  fields: {
    required: (label) => `${label}を入力してください。`,
    format: (label) => `${label}は「name@example.jp」の形式で入力してください。`,
    'email-format': () => '「.」が続いているか、「@」の直前にあるため、このメールアドレスは使用できません。',
  },
};
