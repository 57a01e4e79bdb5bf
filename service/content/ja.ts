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
    id: { label: 'ID', hint: 'カードまたは書類に記載の12桁の数字です。ハイフンの有無は問いません。' },
    password: { label: 'パスワード', hint: 'IDと一緒にお知らせしたパスワードです。' },
    kana: { label: 'お名前（フリガナ）', hint: '例：サトウ ハナコ' },
    birthDate: { label: '生年月日' },
    phone: { label: '電話番号', hint: 'ご契約時に登録された番号です。' },
  },
  recordFields: {
    name: 'お名前',
    kana: 'フリガナ',
    birthDate: '生年月日',
    phone: '電話番号',
    postalCode: '郵便番号',
  },
  maskedBirthDate: (year) => `${year}年**月**日`,
  documents,
  letters,
  mails,
};
