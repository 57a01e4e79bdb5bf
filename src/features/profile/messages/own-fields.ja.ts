import type { OwnFieldMessages } from './own-fields.messages.js';

export const ownFields: OwnFieldMessages = {
  heading: '追加の項目',
  none: '選択しない',
  required: {
    choice: (label) => `${label}を選択してください。`,
    consent: (label) => `${label}への同意が必要です。内容をご確認のうえ、チェックを入れてください。`,
  },
  agreed: (sentence, date) => `${sentence}（${date}に同意）`,
  notAgreed: '同意なし',
};
