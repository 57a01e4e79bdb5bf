import type { FieldErrorMessage, Locale } from '../../../i18n/messages.js';

export interface OwnFieldMessages {
  heading: string;
  /** The choice of none, where none is required. */
  none: string;
  /** A choice or a consent that is required. */
  required: Record<'choice' | 'consent', FieldErrorMessage>;
  /** A sentence with the date on which it was agreed to. */
  agreed: (sentence: string, date: string) => string;
  notAgreed: string;
}

/** Both languages in the part of the widgets that has the own fields: it is small, and only some pages load it. */
export const ownFieldMessages: Record<Locale, OwnFieldMessages> = {
  ja: {
    heading: '追加の項目',
    none: '選択しない',
    required: {
      choice: (label) => `${label}を選択してください。`,
      consent: (label) => `${label}への同意が必要です。内容をご確認のうえ、チェックを入れてください。`,
    },
    agreed: (sentence, date) => `${sentence}（${date}に同意）`,
    notAgreed: '同意なし',
  },
  en: {
    heading: 'Further details',
    none: 'No answer',
    required: {
      choice: (label) => `Choose an answer for “${label}”.`,
      consent: (label) => `“${label}” needs your agreement. Read the sentence and tick the box.`,
    },
    agreed: (sentence, date) => `${sentence} (agreed on ${date})`,
    notAgreed: 'Not agreed',
  },
};
