import type { Content } from './types.js';
import { letters, mails } from './ja-mails.js';
import { documents } from './ja-documents.js';

export const ja: Content = {
  identityFields: {
    id: { label: 'ID', hint: '12桁の数字です（例：1000-0000-0017）。ハイフンは省略できます。' },
    password: {
      label: 'IDのパスワード',
      hint: 'IDとともにご案内したパスワードです。TOYOTAアカウントのパスワードではありません。',
    },
    kana: { label: 'お名前（フリガナ）', hint: '例：サトウ ハナコ' },
    birthDate: { label: '生年月日', hint: '西暦4桁（例：1970年）または元号（例：昭和45年）で入力してください。' },
    phone: { label: '電話番号', hint: 'ご契約時にご登録いただいた電話番号です。' },
  },
  recordFields: {
    name: 'お名前',
    kana: 'フリガナ',
    birthDate: '生年月日',
    phone: '電話番号',
    postalCode: '郵便番号',
  },
  passkey: 'パスキー',
  maskedBirthDate: (year) => `${year}年•月•日`,
  documents,
  letters,
  mails,
};
