import type { ServicesMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';
import { identity } from '../../identity/messages/ja.js';
import { problems } from '../../../i18n/ja/problems.js';
import { profile } from '../../profile/messages/ja.js';

export const services: ServicesMessages = {
  ...wizardMessages,
  ...identity,
  problems: { ...common.problems, ...problems },
  fields: profile.fields,
  birthDateParts: profile.birthDateParts,
  servicesHeading: '連携中のコネクティッドサービス一覧',
  servicesSignedOut: 'ご覧いただくには、ログインが必要です。',
  login: 'ログイン',
  add: '追加',
  addTo: (brand) => `${brand}のサービスを追加`,
  linkedAt: (date) => `${date}に連携`,
  linked: '連携中',
  invalidated: '無効',
  invalidatedHints: {
    transferred: '名義の変更により、この連携は無効になりました。一覧から連携を解除してください。',
    cancelled: 'ご解約により、この連携は無効になりました。一覧から連携を解除してください。',
    suspended: 'ご契約の停止により、この連携は無効になっています。',
  },
  linkingLabel: 'コネクティッドサービスの連携',
  detailsHeading: '情報の確認',
  detailsLead: '連携するコネクティッドサービスの内容をご確認のうえ、［登録］\u2060を押してください。',
  linkPending: '登録しています',
  linkDoneHeading: '連携が完了しました',
  linkDoneLead: 'My\u00a0LEXUS（WEB）のトップページから、オーナーサイトをご利用いただけます。',
  toTop: 'My\u00a0LEXUS（WEB）へ',
  backToList: '一覧に戻る',
  unlink: '連携を解除',
  unlinkOf: (service, id) => `${service}（${id}）の連携を解除`,
  unlinkHeading: '連携の解除',
  unlinkLead: '解除する前に、以下の内容をご確認ください。',
  unlinkPoints: [
    'このIDでご利用のオーナーサイトのサービスが、ご利用いただけなくなります。',
    'TOYOTAアカウントは残り、引き\u2060続きログインいただけます。',
    '同じIDで、あらためて連携いただけます。',
  ],
  unlinkPending: '解除しています',
  unlinked: (service) => `${service}との連携を解除しました。`,
  password: 'TOYOTAアカウントのパスワード',
};
