import type { IdentityMessages } from './messages.js';

export const identity: IdentityMessages = {
  noticeHeading: '連携時の注意事項',
  identityHeading: '連携に必要な情報の入力',
  identityLead: 'ご本人確認のため、連携に必要な情報を入力してください。',
  credentialType: 'お持ちのID',
  requirementSet: 'ご本人確認の方法',
  serviceDetails: 'コネクティッドサービス情報',
  brandLabel: 'ブランド',
  serviceLabel: 'サービス',
  showRecord: '登録内容を見る',
  masked: '（一部非表示）',
};
