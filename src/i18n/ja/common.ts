import type { CommonMessages } from '../messages.js';

export const common: CommonMessages = {
  required: '※必須',
  optional: '※任意',
  retry: '再試行',
  show: '表示',
  hide: '隠す',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを隠す',
  problems: {
    'login-failed': () => 'メールアドレスまたはパスワードが正しくありません。',
    locked: ({ time }) => `入力回数の上限に達しました。${time}以降にお試しください。`,
    'email-format': () => 'このメールアドレスは使用できません。@の前の「.」の位置をご確認ください。',
    'rate-limited': ({ seconds }) => `しばらくしてから再度お試しください。(残り${seconds}秒)`,
    'session-expired': () => '一定時間操作がなかったため、続きから再開してください。',
    'invalid-fields': () => '入力内容をご確認ください。',
    forbidden: () => 'このページからはお手続きいただけません。',
    'cookies-blocked': () =>
      'ブラウザーがCookieを受け付けないため、この画面では続けられません。専用のページへお進みください。',
    unavailable: () => 'ただいま接続できません。入力内容は保持されています。',
  },
  fields: {
    required: (label) => `${label}を入力してください。`,
    format: (label) => `${label}の形式をご確認ください。`,
    'email-format': () => 'このメールアドレスは使用できません。@の前の「.」の位置をご確認ください。',
    'too-short': (label) => `${label}の文字数が足りません。`,
    'too-long': (label) => `${label}の文字数が多すぎます。`,
  },
};
