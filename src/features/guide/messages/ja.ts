import type { GuideMessages } from './messages.js';
import { common } from '../../../i18n/ja/common.js';

export const guide: GuideMessages = {
  ...common,
  guideHeading: 'リニューアルのお知らせ',
  guideLead:
    '平素よりレクサスをご愛顧いただきありがとうございます。2022年8月31日に、レクサスオーナーズサイト／G-\u2060Linkユーザーサイトをリニューアルし、すべてのお客さまのオーナーサイトをMy\u00a0LEXUS（WEB）に統合いたしました。',
  guideEnded:
    '従来のサイトは、2023年3月16日をもちまして提供を終了いたしました。今後はMy\u00a0LEXUS（WEB）をご利用ください。',
  jumpLabel: 'このお知らせのご案内',
  requirementHeading: 'ご利用に必要なもの',
  requirement:
    'My\u00a0LEXUS（WEB）のご利用には、「TOYOTAアカウント」とレクサスオーナーズカードID※との連携が必要になります。',
  requirementNote:
    '※レクサスオーナーズカードIDのほか、レクサスサービスカードID、またはG-\u2060Link\u00a0Lite\u00a0IDでも連携することができます。',
  pointsHeading: 'リニューアルのポイント',
  points: [
    {
      heading: 'どのデバイスからでも使いやすく',
      text: 'スマートフォンやタブレット端末でも、見やすく使いやすい画面になりました。必要な情報を、いつでもどこでもお調べいただけます。',
    },
    {
      heading: 'TOYOTAアカウントでログインが可能に',
      text: 'My\u00a0LEXUS（アプリ）と同様に、「TOYOTAアカウント」でログインいただけるようになりました。',
    },
  ],
  questionHeading: '必要なお手続きの確認',
  questionLead: '2つの質問で、お客さまに必要なお手続きをご案内します。',
  questionSession: 'ログイン中のアカウントの状況から、お客さまに必要なお手続きをご案内しています。',
  hasAccount: 'TOYOTAアカウントをお持ちですか？',
  hasLink: 'レクサスオーナーズカードID※との連携はお済みですか？',
  yes: 'はい',
  no: 'いいえ',
  results: {
    linking: {
      heading: 'お手続き①が必要です',
      text: 'お持ちのTOYOTAアカウントに、レクサスオーナーズカードID※を連携してください。',
      action: 'お手続き①へ',
    },
    registration: {
      heading: 'お手続き②が必要です',
      text: 'TOYOTAアカウントを新規登録し、あわせてレクサスオーナーズカードID※を連携してください。',
      action: 'お手続き②へ',
    },
    none: {
      heading: 'お手続きは必要ありません',
      text: '連携はお済みです。そのままMy\u00a0LEXUS（WEB）をご利用ください。',
      action: 'My\u00a0LEXUS（WEB）へ',
    },
  },
  proceduresHeading: 'TOYOTAアカウント登録方法',
  procedures: {
    linking: {
      heading: 'お手続き①',
      who: 'TOYOTAアカウントをお持ちで、レクサスオーナーズカードID※と連携していない方',
      lead: '現在ご利用中のレクサスオーナーズカードID、レクサスサービスカードID、またはG-\u2060Link\u00a0Lite\u00a0IDと、お持ちのTOYOTAアカウントを連携します。',
      start: 'お手続き①をはじめる',
      steps: [
        { heading: 'My\u00a0LEXUS（WEB）にアクセス', text: 'トップページの［ログイン］\u2060を押してください。' },
        {
          heading: 'TOYOTAアカウントにログイン',
          text: 'メールアドレスとパスワードを入力し、［ログイン］\u2060を押してください。',
        },
        { heading: '［MENU］\u2060を押す', text: 'ログイン後のトップページの右上にあります。' },
        { heading: '［設定］\u2060を押す', text: '表示されたメニューにあります。' },
        {
          heading: '［アカウント情報の確認・修正］\u2060を押す',
          text: '設定画面にあります。',
        },
        {
          heading: '連携中のコネクティッドサービス一覧の［参照］\u2060を押す',
          text: '登録情報画面の下部にあります。',
        },
        { heading: 'レクサスブランドの［追加］\u2060を押す', text: '一覧画面の「レクサスブランド」にあります。' },
        { heading: '連携時の注意事項を確認', text: '内容をご確認のうえ、［次へ］\u2060を押してください。' },
        { heading: '連携に必要な情報を入力', text: 'ご本人確認のための情報を入力し、［確認］\u2060を押してください。' },
        { heading: '情報の確認', text: '表示されたサービスの内容をご確認のうえ、［登録］\u2060を押してください。' },
        {
          heading: '連携の完了',
          text: 'My\u00a0LEXUS（WEB）のトップページから、オーナーサイトをご利用いただけます。',
        },
      ],
    },
    registration: {
      heading: 'お手続き②',
      who: 'TOYOTAアカウントをお持ちでない方',
      lead: '現在ご利用中のレクサスオーナーズカードID、レクサスサービスカードID、またはG-\u2060Link\u00a0Lite\u00a0IDを使用して、TOYOTAアカウントを新規登録します。',
      start: 'お手続き②をはじめる',
      steps: [
        { heading: 'My\u00a0LEXUS（WEB）にアクセス', text: 'トップページの［新規登録］\u2060を押してください。' },
        {
          heading:
            '［レクサスオーナーズカードID／レクサスサービスカードID／G-\u2060Link\u00a0Lite\u00a0IDのいずれかをお持ちの方］\u2060を押す',
          text: '新規登録画面にあります。',
        },
        { heading: '連携時の注意事項を確認', text: '内容をご確認のうえ、［次へ］\u2060を押してください。' },
        {
          heading: '利用規約に同意',
          text: '規約の内容をご確認のうえ、［利用規約に同意する］にチェックをし、［次へ］\u2060を押してください。',
        },
        { heading: '連携に必要な情報を入力', text: 'ご本人確認のための情報を入力し、［次へ］\u2060を押してください。' },
        {
          heading: '情報の確認、およびメールアドレスの登録',
          text: 'サービスの内容をご確認ください。登録したいメールアドレスを入力し、［認証コードを送信］\u2060を押してください。',
        },
        {
          heading: '認証コードによる本人確認',
          text: 'メールで届いた数字6桁を入力し、［次へ］\u2060を押してください。',
        },
        {
          heading: 'TOYOTAアカウントの登録に必要な情報の入力',
          text: 'IDに登録されている情報が、あらかじめ入力されています。必須項目を入力し、［確認］\u2060を押してください。',
        },
        { heading: '登録内容の確認', text: '内容をご確認のうえ、［登録］\u2060を押してください。' },
        {
          heading: 'TOYOTAアカウントの取得と連携の完了',
          text: '［次へ］\u2060を押して、My\u00a0LEXUS（WEB）のサービス利用手続きにお進みください。',
        },
      ],
    },
  },
  discontinuedHeading: 'My\u00a0LEXUS（WEB）で廃止となる機能・コンテンツ',
  discontinuedLead:
    '以下の機能・コンテンツは、My\u00a0LEXUS（WEB）ではご利用いただけません。あらかじめご了承ください。',
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
    'カタログ請求・試乗車のご予約・見積のご依頼・ご購入の相談は、My\u00a0LEXUS（WEB）にログイン後、［ガレージ］→［My ディーラー］→［店舗詳細］からお申し込みいただけます。［lexus.jp］→［ご購入検討の方へ］からも承ります。',
};
