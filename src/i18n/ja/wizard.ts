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
  sending: '送信しています',
  summary: '入力内容をご確認ください。',
  hostedOnly: '安全のため、こちらは専用のページで承ります。',
  toHosted: '専用のページへ',
  progress: (step, total) => `全${total}ステップ中、${step}番目`,
};
