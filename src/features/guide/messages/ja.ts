import type { GuideMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';

export const guide: GuideMessages = {
  ...common,
  guideHeading: 'リニューアルのお知らせ',
  guideLead:
    'レクサスオーナーズサイト／G-Linkユーザーサイトは、2022年8月31日にリニューアルし、オーナーの皆さまのサイトはMy LEXUS（WEB）に統合されました。',
  guideEnded: '従来のサイトは2023年3月16日に提供を終了しています。My LEXUS（WEB）をご利用ください。',
  requirementHeading: 'ご利用に必要なもの',
  requirement: 'My LEXUS（WEB）は、「TOYOTAアカウント」とレクサスオーナーズカードIDを連携してご利用いただきます。',
  requirementNote: '※ レクサスサービスカードID、またはG-Link Lite IDでも連携できます。',
  pointsHeading: 'リニューアルのポイント',
  points: [
    {
      heading: 'どのデバイスからでも使いやすく',
      text: 'スマートフォンやタブレット端末でも、見やすく使いやすい画面になりました。必要な情報を、いつでもどこでもお調べいただけます。',
    },
    {
      heading: 'TOYOTAアカウントでログイン',
      text: 'My LEXUS（アプリ）と同じ「TOYOTAアカウント」でログインいただけます。',
    },
  ],
  questionHeading: '必要なお手続きの確認',
  questionLead: '2つの質問で、お客さまに必要なお手続きをご案内します。',
  questionSession: 'ログイン中のアカウントの状況から、お客さまに必要なお手続きをご案内しています。',
  hasAccount: 'TOYOTAアカウントをお持ちですか？',
  hasLink: 'レクサスオーナーズカードIDなどと連携済みですか？',
  yes: 'はい',
  no: 'いいえ',
  results: {
    linking: {
      heading: 'お手続き①が必要です',
      text: 'お持ちのTOYOTAアカウントに、カードのIDを連携してください。',
      action: 'お手続き①をはじめる',
    },
    registration: {
      heading: 'お手続き②が必要です',
      text: 'TOYOTAアカウントを新規登録し、あわせてカードのIDを連携してください。',
      action: 'お手続き②をはじめる',
    },
    none: {
      heading: 'お手続きは必要ありません',
      text: '連携はお済みです。そのままMy LEXUS（WEB）をご利用ください。',
      action: 'My LEXUS（WEB）へ',
    },
  },
  proceduresHeading: 'お手続きの流れ',
  procedures: {
    linking: {
      heading: 'お手続き①',
      who: 'TOYOTAアカウントをお持ちで、カードのIDと連携していない方',
      action: 'お手続き①をはじめる',
      steps: [
        { heading: 'My LEXUS（WEB）にアクセス', text: 'トップページの［ログイン］を押します。' },
        { heading: 'TOYOTAアカウントにログイン', text: 'メールアドレスとパスワードを入力し、［ログイン］を押します。' },
        { heading: '［MENU］を押す', text: 'ログイン後のトップページの右上にあります。' },
        { heading: '［設定］を押す', text: '開いたメニューから選びます。' },
        { heading: '［アカウント情報の確認・修正］を押す', text: '設定画面から、登録情報の画面に進みます。' },
        {
          heading: '［参照］を押す',
          text: '「連携中のコネクティッドサービス一覧」の右にあります。',
        },
        { heading: '［追加］を押す', text: '一覧の「レクサスブランド」にあります。' },
        { heading: '連携時の注意事項を確認', text: '内容をご確認のうえ、［次へ］を押します。' },
        { heading: '連携に必要な情報を入力', text: 'ご本人確認のための情報を入力し、［確認］を押します。' },
        { heading: '情報の確認', text: '表示されたサービスの内容をご確認のうえ、［登録］を押します。' },
        { heading: '連携の完了', text: 'My LEXUS（WEB）のトップページから、オーナーサイトをご利用いただけます。' },
      ],
    },
    registration: {
      heading: 'お手続き②',
      who: 'TOYOTAアカウントをお持ちでない方',
      action: 'お手続き②をはじめる',
      steps: [
        { heading: 'My LEXUS（WEB）にアクセス', text: 'トップページの［新規登録］を押します。' },
        {
          heading: 'お持ちのIDを選ぶ',
          text: '［レクサスオーナーズカードID／レクサスサービスカードID／G-Link Lite IDのいずれかをお持ちの方］を押します。',
        },
        { heading: '連携時の注意事項を確認', text: '内容をご確認のうえ、［次へ］を押します。' },
        {
          heading: '利用規約に同意',
          text: '規約を読み、［利用規約に同意する］にチェックを入れて、［次へ］を押します。',
        },
        { heading: '連携に必要な情報を入力', text: 'ご本人確認のための情報を入力し、［次へ］を押します。' },
        {
          heading: '情報の確認とメールアドレスの登録',
          text: 'サービスの内容を確認し、登録するメールアドレスを入力して、［認証コードを送信］を押します。',
        },
        { heading: '認証コードによる本人確認', text: 'メールで届いた6桁の数字を入力し、［次へ］を押します。' },
        {
          heading: '登録に必要な情報を入力',
          text: 'IDに登録済みの情報が、あらかじめ入力されています。必要に応じて修正し、［確認］を押します。',
        },
        { heading: '登録内容の確認', text: '入力した内容を確認し、［登録］を押します。' },
        {
          heading: '取得と連携の完了',
          text: '［次へ］を押して、My LEXUS（WEB）のサービス利用手続きに進みます。',
        },
      ],
    },
  },
  discontinuedHeading: '廃止となる機能・コンテンツ',
  discontinuedLead: '以下の機能・コンテンツは、My LEXUS（WEB）ではご利用いただけません。あらかじめご了承ください。',
  discontinuedGroup: 'メニュー',
  discontinuedFunction: '機能・コンテンツ',
  discontinued: [
    { group: 'MY CAR PROFILE', functions: ['自動車保険情報', 'ファイナンス情報'] },
    { group: 'MY CAR DIARY', functions: ['Diary', 'My Reminder', '燃費管理'] },
    { group: 'D-MAIL', functions: ['送信箱', '新規メール作成'] },
    { group: 'MY DEALER', functions: ['点検・メンテナンスのご予約'] },
    { group: 'eケア', functions: ['ウォーニング情報', '消耗部品'] },
    { group: 'OWNER LOGS GUIDE', functions: ['ページ全体'] },
    { group: 'コンテンツ・機能一覧', functions: ['ページ全体'] },
  ],
  requestsHeading: 'カタログ請求などのお申し込み',
  requests:
    'カタログ請求・試乗車のご予約・見積のご依頼・ご購入の相談は、My LEXUS（WEB）にログイン後、［ガレージ］→［My ディーラー］→［店舗詳細］から、または［lexus.jp］→［ご購入検討の方へ］からお申し込みいただけます。',
};
