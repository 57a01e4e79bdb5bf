import type { WizardMessages } from '../messages.js';
import { common } from './common.js';

export const wizardMessages: WizardMessages = {
  ...common,
  back: '戻る',
  next: '次へ',
  confirm: '確認',
  register: '登録',
  cancel: 'キャンセル',
  loading: '読み込んでいます',
  inputKept: '入力した内容は、この画面に残っています。',
  sending: '送信しています',
  checking: '確認しています',
  summary: '入力内容をご確認ください。',
  hostedOnly: '安全のため、こちらは専用のページで承ります。',
  toHosted: '専用のページへ',
  progress: (step, total) => `${total}ステップ中${step}ステップ目`,
};
