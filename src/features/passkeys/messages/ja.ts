import type { PasskeyMessages } from './messages.js';

export const passkeys: PasskeyMessages = {
  problems: {
    'passkey-unknown': () => 'このパスキーは登録されていません。ほかの方法でログインしてください。',
    'passkey-failed': () => 'パスキーを確認できませんでした。もう一度お試しください。',
    'passkey-limit': () => '登録できるパスキーの上限に達しています。不要なパスキーを削除してください。',
    'reauthentication-required': () => '時間が経過したため、ご本人の確認をお願いします。',
  },
  cancelled:
    'パスキーの操作が完了しませんでした。この端末にパスキーがない場合は、保存した端末をお使いください。パスワードもご利用いただけます。',
  notHere: 'この端末にパスキーが見つかりません。保存した端末をお使いになるか、パスワードでログインしてください。',
  unsupported:
    'このブラウザーではパスキーをご利用いただけません。SafariやChromeなどで開くか、パスワードでログインしてください。',
  exists: 'この端末のパスキーは、すでに登録されています。',
  instead: 'パスキーで確認',
  otherDevice: '別の端末のパスキーを使う',
  openBrowser: 'ブラウザーで開く',
  offerHeading: '次回からはパスキーで',
  offerLead: '指紋、顔、画面ロックで、パスワードを入力せずにログインできます。',
  create: 'パスキーを作成',
  creating: '作成しています',
  later: '今はしない',
};
