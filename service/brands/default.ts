import type { Catalogue, RequirementSet } from './catalogue.js';

const withPassword: RequirementSet = {
  name: 'password',
  label: { ja: 'IDとパスワードで確認する', en: 'With ID and password' },
  fields: ['id', 'password'],
};
const withHolder: RequirementSet = {
  name: 'holder',
  label: { ja: 'IDとフリガナ・生年月日で確認する', en: 'With ID, name in kana and date of birth' },
  fields: ['id', 'kana', 'birthDate'],
};
const withPhone: RequirementSet = {
  name: 'phone',
  label: { ja: 'IDと電話番号で確認する', en: 'With ID and phone number' },
  fields: ['id', 'phone'],
};

/** The brands of a service without a file of its own. */
export const defaultBrands: Catalogue = [
  {
    brand: 'lexus',
    name: { ja: 'レクサスブランド', en: 'Lexus' },
    invitation: {
      ja: '連携すると、My LEXUS（WEB）でお客さま専用のオーナーサイトをご利用いただけます。',
      en: 'Link an ID to open your own owner site in My\u00a0LEXUS (WEB).',
    },
    canAdd: true,
    credentialTypes: [
      {
        type: 'ownersCard',
        name: { ja: 'レクサスオーナーズカードID', en: 'Lexus Owner’s Card ID' },
        service: { ja: 'G-Link', en: 'G-Link' },
        requirementSets: [withPassword, withHolder],
      },
      {
        type: 'serviceCard',
        name: { ja: 'レクサスサービスカードID', en: 'Lexus Service Card ID' },
        service: { ja: 'レクサスオーナーズサービス', en: 'Lexus Owner’s Service' },
        requirementSets: [withPassword, withPhone],
      },
      {
        type: 'gLinkLite',
        name: { ja: 'G-Link Lite ID', en: 'G-Link Lite ID' },
        service: { ja: 'G-Link Lite', en: 'G-Link Lite' },
        requirementSets: [withPassword, withPhone],
      },
    ],
  },
  {
    brand: 'toyota',
    name: { ja: 'トヨタブランド', en: 'Toyota' },
    invitation: {
      ja: 'トヨタのコネクティッドサービスをご契約の場合は、こちらに表示されます。',
      en: 'Your Toyota connected services are shown here once you have a contract.',
    },
    canAdd: false,
    credentialTypes: [],
    linkedServices: [
      {
        kind: 'tConnect',
        name: { ja: 'T-Connect ID', en: 'T-Connect ID' },
        service: { ja: 'T-Connect', en: 'T-Connect' },
      },
    ],
  },
];
