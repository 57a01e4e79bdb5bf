import type { Content } from './types.js';
import { letters, mails } from './ja-mails.js';
import { documents } from './ja-documents.js';

const credentialTypes = {
  ownersCard: 'レクサスオーナーズカードID',
  serviceCard: 'レクサスサービスカードID',
  gLinkLite: 'G-Link Lite ID',
};

export const ja: Content = {
  brands: {
    lexus: {
      name: 'レクサスブランド',
      invitation: '連携すると、My LEXUS（WEB）でお客さま専用のオーナーサイトをご利用いただけます。',
    },
    toyota: {
      name: 'トヨタブランド',
      invitation: 'トヨタのコネクティッドサービスをご契約の場合は、こちらに表示されます。',
    },
  },
  credentialTypes,
  linkedIds: { ...credentialTypes, tConnect: 'T-Connect ID' },
  services: {
    ownersCard: 'G-Link',
    serviceCard: 'レクサスオーナーズサービス',
    gLinkLite: 'G-Link Lite',
    tConnect: 'T-Connect',
  },
  requirementSets: {
    password: 'IDとパスワードで確認する',
    holder: 'IDとフリガナ・生年月日で確認する',
    phone: 'IDと電話番号で確認する',
  },
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
