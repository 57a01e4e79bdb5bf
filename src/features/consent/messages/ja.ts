import type { ConsentMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';
import { problems } from '../../../i18n/ja/problems.js';
import { wizardMessages } from '../../../i18n/ja/wizard.js';

export const consent: ConsentMessages = {
  ...wizardMessages,
  problems: { ...common.problems, ...problems },
  consentHeading: '販売店への情報提供の確認',
  consentLead: (site) =>
    `${site}のサイトへのログインにあたり、お客さまの個人情報を次のとおり提供します。内容をご確認のうえ、同意いただける場合は［同意して続ける］\u2060を押してください。`,
  recipient: '提供先',
  information: '提供する情報',
  identifier: 'お客さまを識別する番号（このサイト専用のもの）',
  displayName: (name) => `お名前（${name} 様）`,
  brands: (names) => `連携中のブランド（${names}）`,
  noBrands: '連携中のブランド（現在はありません。連携すると提供されます）',
  purpose: '利用目的',
  purposeText: 'サイト上でのお名前の表示、および連携状況に応じたご案内',
  manner: '提供方法',
  mannerText: 'サイトへのログイン時に、最新の内容を通信により提供します。',
  stopping: '提供の停止',
  stoppingText:
    '［アカウント情報の確認・修正］から、いつでも停止できます。次にログインするときは、あらためて確認します。',
  notShared: 'メールアドレス、住所、電話番号、カードID、パスワードは提供しません。',
  consent: '同意して続ける',
  consentPending: '続けています',
  refuse: '同意しない',
  leaving: 'サイトに移動しています。',
  signedOut: '続けるには、ログインが必要です。',
  login: 'ログイン',
  ended: 'お手続きは、すでに完了しているか、有効期限が切れています。',
  goBack: 'お手続きの状況を確認する',
  sitesHeading: '情報を提供しているサイト',
  sitesLead: 'TOYOTAアカウントでログインした際に、お客さまが情報の提供に同意されたサイトです。',
  noSites: '情報を提供しているサイトはありません。',
  identifierShort: 'お客さまを識別する番号',
  detailNames: { profile: 'お名前', brands: '連携中のブランド' },
  separator: '、',
  since: '同意された日',
  stop: '提供を停止',
  stopOf: (site) => `${site}への提供を停止`,
  stopLead: (site) =>
    `停止すると、${site}からログアウトされ、情報は提供されなくなります。次にログインするときは、あらためて確認します。すでに提供した情報については、${site}にお問い\u2060合わせください。`,
  stopAction: '停止する',
  stopped: (site) => `${site}への情報の提供を停止しました。`,
};
